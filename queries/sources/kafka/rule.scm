; What others have written into a topic, as kafka-python, aiokafka and confluent-kafka hand it over.
(#set! trust remote)
(#set! says "a Kafka message")

(#same! "kafka.KafkaConsumer"
  "kafka.consumer.KafkaConsumer" "kafka.consumer.group.KafkaConsumer" "aiokafka.AIOKafkaConsumer"
  "aiokafka.consumer.AIOKafkaConsumer" "aiokafka.consumer.consumer.AIOKafkaConsumer")
(#same! "kafka.ConsumerRecord" "kafka.consumer.fetcher.ConsumerRecord" "aiokafka.ConsumerRecord" "aiokafka.structs.ConsumerRecord")
((call function: (_) @f) @typed (#resolves? @f "kafka.KafkaConsumer") (#type! "kafka.KafkaConsumer" "kafka.ConsumerRecord"))
((call function: (_) @f) @typed (#resolves? @f "kafka.KafkaConsumer.getone") (#type! "kafka.ConsumerRecord"))
((call function: (_) @f) @source
  (#resolves? @f "kafka.KafkaConsumer.poll" "kafka.KafkaConsumer.getmany"))
((_) @source
  (#resolves? @source "kafka.ConsumerRecord.value" "kafka.ConsumerRecord.key" "kafka.ConsumerRecord.headers"))

(#same! "confluent_kafka.Consumer"
  "confluent_kafka.cimpl.Consumer" "confluent_kafka.DeserializingConsumer" "confluent_kafka.avro.AvroConsumer"
  "confluent_kafka.aio.AIOConsumer" "confluent_kafka.aio._AIOConsumer.AIOConsumer"
  "confluent_kafka.aio.AsyncDeserializingConsumer" "confluent_kafka.deserializing_consumer.DeserializingConsumer"
  "confluent_kafka.experimental.aio.AIOConsumer")
(#same! "confluent_kafka.Message" "confluent_kafka.cimpl.Message")
((call function: (_) @f) @typed (#resolves? @f "confluent_kafka.Consumer") (#type! "confluent_kafka.Consumer"))
((call function: (_) @f) @typed (#resolves? @f "confluent_kafka.Consumer.poll") (#type! "confluent_kafka.Message"))
((call function: (_) @f) @typed
  (#resolves? @f "confluent_kafka.Consumer.consume")
  (#type! "builtins.list" "confluent_kafka.Message"))
((call function: (_) @f) @source
  (#resolves? @f "confluent_kafka.Message.value" "confluent_kafka.Message.key" "confluent_kafka.Message.headers"))
