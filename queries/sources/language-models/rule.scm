; What a language model writes: whoever writes into its context has a say in it. The names that
; begin with models are ours.
(#set! trust remote)
(#set! says "a language model")

; OpenAI
(#same! "openai.OpenAI"
  "openai.AsyncOpenAI" "openai.AzureOpenAI" "openai.AsyncAzureOpenAI" "openai.Client" "openai.AsyncClient" "groq.Groq"
  "groq.AsyncGroq" "together.Together" "langfuse.openai.OpenAI" "langfuse.openai.AsyncOpenAI")
((call function: (_) @f) @typed (#resolves? @f "openai.OpenAI") (#type! "openai.OpenAI"))
((call function: (_) @f) @source
  (#resolves? @f
    "openai.OpenAI.chat.completions.create" "openai.OpenAI.chat.completions.parse"
    "openai.OpenAI.beta.chat.completions.parse" "openai.OpenAI.completions.create" "openai.OpenAI.responses.create"
    "openai.OpenAI.responses.parse" "openai.chat.completions.create" "openai.completions.create"
    "openai.responses.create" "openai.ChatCompletion.create" "openai.ChatCompletion.acreate" "openai.Completion.create"
    "openai.Completion.acreate"))

; Anthropic
(#same! "anthropic.Anthropic"
  "anthropic.AsyncAnthropic" "anthropic.Client" "anthropic.AnthropicBedrock" "anthropic.AsyncAnthropicBedrock"
  "anthropic.AnthropicVertex" "anthropic.AsyncAnthropicVertex")
((call function: (_) @f) @typed (#resolves? @f "anthropic.Anthropic") (#type! "anthropic.Anthropic"))
((call function: (_) @f) @source
  (#resolves? @f
    "anthropic.Anthropic.messages.create" "anthropic.Anthropic.beta.messages.create"
    "anthropic.Anthropic.messages.parse" "anthropic.Anthropic.completions.create"))
((call function: (_) @f) @typed
  (#resolves? @f "anthropic.Anthropic.messages.stream")
  (#type! "anthropic.MessageStream"))
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
    "google.genai.Client.aio.models.generate_content"))
((call function: (_) @f) @typed (#resolves? @f "transformers.pipeline" "transformers.pipelines.pipeline") (#type! "models.Pipeline"))
((call function: (_) @f) @source (#resolves? @f "models.Pipeline.__call__"))

; LangChain: models, and chains that have one in them.
(#same! "models.Model"
  "langchain_openai.ChatOpenAI" "langchain_openai.OpenAI" "langchain_openai.AzureChatOpenAI"
  "langchain_anthropic.ChatAnthropic" "langchain_ollama.ChatOllama" "langchain_ollama.OllamaLLM"
  "langchain_google_genai.ChatGoogleGenerativeAI" "langchain_groq.ChatGroq" "langchain_mistralai.ChatMistralAI"
  "langchain_aws.ChatBedrock" "langchain_huggingface.HuggingFacePipeline" "langchain_community.chat_models.ChatOpenAI"
  "langchain_community.chat_models.ChatOllama" "langchain_community.llms.Ollama" "langchain_community.llms.OpenAI"
  "langchain.chat_models.ChatOpenAI" "langchain.llms.OpenAI" "langchain_core.language_models.BaseChatModel"
  "langchain_core.language_models.chat_models.BaseChatModel" "langchain_core.language_models.BaseLLM"
  "langchain_core.language_models.llms.BaseLLM" "langchain.chains.LLMChain" "langchain.LLMChain"
  "langchain.chains.llm.LLMChain" "langchain.agents.AgentExecutor")
((call function: (_) @f) @typed (#resolves? @f "models.Model" "langchain.chat_models.init_chat_model") (#type! "models.Model"))
((binary_operator operator: "|" right: (_) @model) @typed (#instance? @model "models.Model") (#type! "models.Model"))
((binary_operator left: (_) @chain operator: "|") @typed (#instance? @chain "models.Model") (#type! "models.Model"))
((call function: (_) @f) @typed
  (#resolves? @f
    "models.Model.bind_tools" "models.Model.with_structured_output" "models.Model.bind" "models.Model.with_config"
    "models.Model.with_retry" "models.Model.with_fallbacks")
  (#type! "models.Model"))
((call function: (_) @f) @source
  (#resolves? @f
    "models.Model.invoke" "models.Model.ainvoke" "models.Model.stream" "models.Model.astream" "models.Model.batch"
    "models.Model.abatch" "models.Model.predict" "models.Model.apredict" "models.Model.run" "models.Model.arun"
    "models.Model.generate" "models.Model.agenerate" "models.Model.__call__"))
