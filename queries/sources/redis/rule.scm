; What others publish through a Redis server, or put into a list or stream that is waited for.
(#set! trust remote)
(#set! says "a message of Redis")

(#same! "redis.Redis"
  "redis.StrictRedis" "redis.client.Redis" "redis.asyncio.Redis" "redis.asyncio.client.Redis" "redis.RedisCluster"
  "redis.cluster.RedisCluster" "redis.asyncio.RedisCluster" "aioredis.Redis" "aioredis.client.Redis")
(#same! "redis.from_url" "redis.asyncio.from_url" "redis.utils.from_url" "aioredis.from_url")
(#same! "redis.client.PubSub" "redis.asyncio.client.PubSub" "aioredis.client.PubSub")
((call function: (_) @f) @typed (#resolves? @f "redis.Redis" "redis.from_url" "redis.Redis.from_url") (#type! "redis.Redis"))
((call function: (_) @f) @typed (#resolves? @f "redis.Redis.pubsub") (#type! "redis.client.PubSub"))
((call function: (_) @f) @source
  (#resolves? @f
    "redis.client.PubSub.listen" "redis.client.PubSub.get_message" "redis.Redis.blpop" "redis.Redis.brpop"
    "redis.Redis.blmpop" "redis.Redis.blmove" "redis.Redis.brpoplpush" "redis.Redis.bzpopmin" "redis.Redis.bzpopmax"
    "redis.Redis.xread" "redis.Redis.xreadgroup"))
