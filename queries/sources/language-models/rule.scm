; What a language model writes: whoever writes into its context has a say in it. The names that
; begin with models are ours.
(#set! trust remote)
(#set! says "a language model")

; OpenAI
(#same! "openai.OpenAI"
  "openai.AsyncOpenAI" "openai.AzureOpenAI" "openai.AsyncAzureOpenAI" "openai.Client" "openai.AsyncClient" "groq.Groq"
  "groq.AsyncGroq" "together.Together" "langfuse.openai.OpenAI" "langfuse.openai.AsyncOpenAI"
  "openai.BedrockOpenAI" "openai.AsyncBedrockOpenAI" "openai.lib.azure.AzureOpenAI" "openai.lib.azure.AsyncAzureOpenAI")
((call function: (_) @f) @typed
  (#resolves? @f "openai.OpenAI" "openai.OpenAI.with_options" "openai.OpenAI.copy")
  (#type! "openai.OpenAI"))
((call function: (_) @f) @source
  (#resolves? @f
    "openai.OpenAI.chat.completions.create" "openai.OpenAI.chat.completions.parse"
    "openai.OpenAI.beta.chat.completions.parse" "openai.OpenAI.completions.create" "openai.OpenAI.responses.create"
    "openai.OpenAI.responses.parse" "openai.chat.completions.create" "openai.completions.create"
    "openai.responses.create" "openai.ChatCompletion.create" "openai.ChatCompletion.acreate" "openai.Completion.create"
    "openai.Completion.acreate"
    "openai.OpenAI.chat.completions.stream" "openai.OpenAI.beta.chat.completions.stream" "openai.OpenAI.responses.stream"
    "openai.OpenAI.audio.transcriptions.create" "openai.OpenAI.audio.translations.create"
    "openai.audio.transcriptions.create" "openai.Audio.transcribe"))
((call function: (_) @f) @typed
  (#resolves? @f
    "openai.OpenAI.chat.completions.stream" "openai.OpenAI.beta.chat.completions.stream" "openai.OpenAI.responses.stream")
  (#type! "openai.ResponseStream"))
((call function: (_) @f) @call
  (#resolves? @f "openai.ResponseStream.get_final_response" "openai.ResponseStream.get_final_completion")
  (#flows! @call receiver result))

; Anthropic
(#same! "anthropic.Anthropic"
  "anthropic.AsyncAnthropic" "anthropic.Client" "anthropic.AnthropicBedrock" "anthropic.AsyncAnthropicBedrock"
  "anthropic.AnthropicVertex" "anthropic.AsyncAnthropicVertex" "anthropic.AnthropicFoundry" "anthropic.AsyncAnthropicFoundry")
((call function: (_) @f) @typed
  (#resolves? @f "anthropic.Anthropic" "anthropic.Anthropic.with_options" "anthropic.Anthropic.copy")
  (#type! "anthropic.Anthropic"))
((call function: (_) @f) @source
  (#resolves? @f
    "anthropic.Anthropic.messages.create" "anthropic.Anthropic.beta.messages.create"
    "anthropic.Anthropic.messages.parse" "anthropic.Anthropic.beta.messages.parse"
    "anthropic.Anthropic.completions.create"))
; What is iterated over are events, with what has been written so far in them.
((call function: (_) @f) @typed
  (#resolves? @f "anthropic.Anthropic.messages.stream" "anthropic.Anthropic.beta.messages.stream")
  (#type! "anthropic.MessageStream" "anthropic.MessageStreamEvent"))
((_) @source
  (#resolves? @source
    "anthropic.MessageStreamEvent.text" "anthropic.MessageStreamEvent.delta" "anthropic.MessageStreamEvent.content_block"
    "anthropic.MessageStreamEvent.message" "anthropic.MessageStreamEvent.snapshot"
    "anthropic.MessageStreamEvent.partial_json" "anthropic.MessageStream.current_message_snapshot"))
((call function: (_) @f) @source
  (#resolves? @f
    "anthropic.MessageStream.get_final_message" "anthropic.MessageStream.get_final_text"))
((_) @source (#resolves? @source "anthropic.MessageStream.text_stream"))

; Others
(#same! "ollama.Client" "ollama.AsyncClient")
((call function: (_) @f) @typed (#resolves? @f "ollama.Client") (#type! "ollama.Client"))
((call function: (_) @f) @source
  (#resolves? @f
    "ollama.chat" "ollama.generate" "ollama.Client.chat" "ollama.Client.generate" "litellm.completion"
    "litellm.acompletion" "litellm.text_completion" "litellm.atext_completion" "litellm.responses"
    "litellm.aresponses"))
(#same! "google.generativeai.GenerativeModel" "vertexai.generative_models.GenerativeModel" "vertexai.preview.generative_models.GenerativeModel")
(#same! "google.genai.Client" "google.genai.client.Client")
((call function: (_) @f) @source
  (#resolves? @f
    "google.generativeai.GenerativeModel.generate_content" "google.generativeai.GenerativeModel.generate_content_async"
    "google.genai.Client.models.generate_content" "google.genai.Client.models.generate_content_stream"
    "google.genai.Client.aio.models.generate_content" "google.genai.Client.aio.models.generate_content_stream"
    "models.Chat.send_message" "models.Chat.send_message_async" "models.Chat.send_message_stream"))
((call function: (_) @f) @typed
  (#resolves? @f
    "google.genai.Client.chats.create" "google.genai.Client.aio.chats.create"
    "google.generativeai.GenerativeModel.start_chat")
  (#type! "models.Chat"))
((call function: (_) @f) @typed (#resolves? @f "transformers.pipeline" "transformers.pipelines.pipeline") (#type! "models.Pipeline"))
((call function: (_) @f) @source (#resolves? @f "models.Pipeline.__call__"))

; LangChain: models, and chains and agents that have one in them. What stood in langchain until 1.0
; stands in langchain_classic since.
(#same! "langchain.chains" "langchain_classic.chains")
(#same! "langchain.agents" "langchain_classic.agents")
(#same! "langchain.chat_models" "langchain_classic.chat_models" "langchain_community.chat_models")
(#same! "langchain.llms" "langchain_classic.llms" "langchain_community.llms")
(#same! "models.Model"
  "langchain_openai.ChatOpenAI" "langchain_openai.OpenAI" "langchain_openai.AzureChatOpenAI"
  "langchain_anthropic.ChatAnthropic" "langchain_ollama.ChatOllama" "langchain_ollama.OllamaLLM"
  "langchain_google_genai.ChatGoogleGenerativeAI" "langchain_groq.ChatGroq" "langchain_mistralai.ChatMistralAI"
  "langchain_aws.ChatBedrock" "langchain_aws.ChatBedrockConverse" "langchain_huggingface.HuggingFacePipeline"
  "langchain_huggingface.ChatHuggingFace" "langchain_huggingface.HuggingFaceEndpoint" "langchain_cohere.ChatCohere"
  "langchain_deepseek.ChatDeepSeek" "langchain_xai.ChatXAI" "langchain_google_vertexai.ChatVertexAI"
  "langchain_openai.AzureOpenAI" "langchain_openai.chat_models.ChatOpenAI" "langchain_openai.chat_models.base.ChatOpenAI"
  "langchain.chat_models.ChatOpenAI" "langchain.chat_models.AzureChatOpenAI" "langchain.chat_models.ChatAnthropic"
  "langchain.chat_models.ChatOllama" "langchain.chat_models.ChatLiteLLM" "langchain.llms.OpenAI" "langchain.llms.Ollama"
  "langchain.llms.LlamaCpp" "langchain.llms.HuggingFacePipeline" "langchain.llms.HuggingFaceHub"
  "langchain_core.language_models.BaseLanguageModel" "langchain_core.language_models.LLM"
  "langchain_core.language_models.BaseChatModel"
  "langchain_core.language_models.chat_models.BaseChatModel" "langchain_core.language_models.BaseLLM"
  "langchain_core.language_models.llms.BaseLLM" "langchain.chains.LLMChain" "langchain.LLMChain"
  "langchain.chains.llm.LLMChain" "langchain.chains.ConversationChain" "langchain.chains.ConversationalRetrievalChain"
  "langchain.chains.RetrievalQA" "langchain.chains.SequentialChain" "langchain.chains.SimpleSequentialChain"
  "langchain.agents.AgentExecutor" "langchain.agents.agent.AgentExecutor")
((call function: (_) @f) @typed
  (#resolves? @f
    "models.Model" "langchain.chat_models.init_chat_model" "langchain.chains.RetrievalQA.from_chain_type"
    "langchain.chains.RetrievalQA.from_llm" "langchain.chains.ConversationalRetrievalChain.from_llm"
    "langchain.chains.LLMChain.from_string" "langchain.agents.AgentExecutor.from_agent_and_tools"
    "langchain.agents.initialize_agent" "langchain.agents.create_agent" "langgraph.prebuilt.create_react_agent"
    "models.Model.pipe")
  (#type! "models.Model"))
((call function: (_) @f arguments: (argument_list (_) @model)) @typed
  (#resolves? @f "*.pipe")
  (#instance? @model "models.Model")
  (#type! "models.Model"))
((binary_operator operator: "|" right: (_) @model) @typed (#instance? @model "models.Model") (#type! "models.Model"))
((binary_operator left: (_) @chain operator: "|") @typed (#instance? @chain "models.Model") (#type! "models.Model"))
((call function: (_) @f) @typed
  (#resolves? @f
    "models.Model.bind_tools" "models.Model.with_structured_output" "models.Model.bind" "models.Model.with_config"
    "models.Model.with_retry" "models.Model.with_fallbacks" "models.Model.with_types" "models.Model.with_listeners"
    "models.Model.configurable_fields" "models.Model.assign" "models.Model.pick" "models.Model.map")
  (#type! "models.Model"))
((call function: (_) @f) @source
  (#resolves? @f
    "models.Model.invoke" "models.Model.ainvoke" "models.Model.stream" "models.Model.astream" "models.Model.batch"
    "models.Model.abatch" "models.Model.predict" "models.Model.apredict" "models.Model.run" "models.Model.arun"
    "models.Model.generate" "models.Model.agenerate" "models.Model.generate_prompt" "models.Model.agenerate_prompt"
    "models.Model.predict_messages" "models.Model.apredict_messages" "models.Model.predict_and_parse"
    "models.Model.apply" "models.Model.aapply" "models.Model.acall" "models.Model.transform" "models.Model.atransform"
    "models.Model.batch_as_completed" "models.Model.abatch_as_completed" "models.Model.stream_events"
    "models.Model.astream_events" "models.Model.astream_log" "models.Model.__call__"))
