import json
import os
import subprocess

import anthropic
import litellm
import ollama
import openai
from google import genai
from google.generativeai import GenerativeModel
from langchain.agents import create_agent
from langchain.chat_models import init_chat_model
from langchain_classic.agents import AgentExecutor, initialize_agent
from langchain_classic.chains import ConversationChain, LLMChain, RetrievalQA
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from openai import OpenAI
from transformers import pipeline


def of_openai(question):
    client = OpenAI()
    answer = client.chat.completions.create(model="m", messages=[{"role": "user", "content": question}])
    eval(answer.choices[0].message.content)  # want: eval-dynamic high
    for tool in answer.choices[0].message.tool_calls:
        arguments = json.loads(tool.function.arguments)
        subprocess.run(arguments["command"], shell=True)  # want: shell-true high
        os.system(f"head -{int(arguments['n'])} log")
    eval(client.responses.create(model="m", input=question).output_text)  # want: eval-dynamic high
    eval(client.responses.parse(model="m", input=question).output_parsed.code)  # want: eval-dynamic high
    eval(client.completions.create(prompt=question).choices[0].text)  # want: eval-dynamic high
    eval(client.chat.completions.parse(model="m").choices[0].message.parsed)  # want: eval-dynamic high
    eval(openai.chat.completions.create(model="m").choices[0].message.content)  # want: eval-dynamic high
    eval(openai.completions.create(model="m").choices[0].text)  # want: eval-dynamic high
    eval(openai.responses.create(model="m").output_text)  # want: eval-dynamic high
    patient = client.with_options(timeout=60)
    eval(patient.chat.completions.create(model="m").choices[0].message.content)  # want: eval-dynamic high
    for event in client.responses.stream(model="m", input=question):
        eval(event.delta)  # want: eval-dynamic high
    with client.chat.completions.stream(model="m") as stream:
        eval(stream.get_final_completion().choices[0].message.content)  # want: eval-dynamic high
    with client.responses.stream(model="m", input=question) as stream:
        eval(stream.get_final_response().output_text)  # want: eval-dynamic high
    eval(client.audio.transcriptions.create(model="m", file=b"").text)  # want: eval-dynamic high
    eval(client.models.list().data[0].id)  # want: eval-dynamic medium


def of_old_openai():
    eval(openai.ChatCompletion.create(model="m")["choices"][0]["message"]["content"])  # want: eval-dynamic high
    eval(openai.Completion.create(prompt="p").choices[0].text)  # want: eval-dynamic high


async def of_async_openai():
    eval((await openai.ChatCompletion.acreate(model="m")).choices[0].message.content)  # want: eval-dynamic high
    eval((await openai.Completion.acreate(prompt="p")).choices[0].text)  # want: eval-dynamic high
    answer = await openai.AsyncOpenAI().chat.completions.create(model="m")
    eval(answer.choices[0].message.content)  # want: eval-dynamic high
    parsed = await openai.AsyncOpenAI().beta.chat.completions.parse(model="m")
    eval(parsed.choices[0].message.content)  # want: eval-dynamic high


def of_anthropic():
    client = anthropic.Anthropic()
    message = client.messages.create(model="m", max_tokens=9, messages=[])
    eval(message.content[0].text)  # want: eval-dynamic high
    for block in message.content:
        if block.type == "tool_use":
            eval(block.input["code"])  # want: eval-dynamic high
    eval(client.beta.messages.create(model="m").content[0].text)  # want: eval-dynamic high
    eval(client.messages.parse(model="m").parsed_output.code)  # want: eval-dynamic high
    eval(client.completions.create(prompt="p").completion)  # want: eval-dynamic high
    with client.messages.stream(model="m") as stream:
        for text in stream.text_stream:
            eval(text)  # want: eval-dynamic high
        eval(stream.get_final_text())  # want: eval-dynamic high
        eval(stream.get_final_message().content[0].text)  # want: eval-dynamic high
        for event in stream:
            eval(event.delta.text)  # want: eval-dynamic high
            os.system(f"date; {event.index}")  # want: os-system medium


def of_others():
    eval(ollama.chat(model="m", messages=[])["message"]["content"])  # want: eval-dynamic high
    eval(ollama.generate(model="m", prompt="p").response)  # want: eval-dynamic high
    eval(ollama.Client().chat(model="m").message.content)  # want: eval-dynamic high
    eval(ollama.Client().generate(model="m")["response"])  # want: eval-dynamic high
    eval(litellm.completion(model="m").choices[0].message.content)  # want: eval-dynamic high
    eval(litellm.text_completion(model="m").choices[0].text)  # want: eval-dynamic high
    eval(litellm.responses(model="m").output_text)  # want: eval-dynamic high
    eval(GenerativeModel("m").generate_content("p").text)  # want: eval-dynamic high
    eval(genai.Client().models.generate_content(model="m").text)  # want: eval-dynamic high
    for part in genai.Client().models.generate_content_stream(model="m"):
        eval(part.text)  # want: eval-dynamic high
    eval(genai.Client().chats.create(model="m").send_message("p").text)  # want: eval-dynamic high
    eval(GenerativeModel("m").start_chat().send_message("p").text)  # want: eval-dynamic high
    generate = pipeline("text-generation")
    eval(generate("p")[0]["generated_text"])  # want: eval-dynamic high


async def of_others_later():
    eval((await litellm.acompletion(model="m")).choices[0].message.content)  # want: eval-dynamic high
    eval((await litellm.atext_completion(model="m")).choices[0].text)  # want: eval-dynamic high
    eval((await litellm.aresponses(model="m")).output_text)  # want: eval-dynamic high
    eval((await GenerativeModel("m").generate_content_async("p")).text)  # want: eval-dynamic high
    eval((await genai.Client().aio.models.generate_content(model="m")).text)  # want: eval-dynamic high


def of_langchain(question):
    model = ChatOpenAI()
    eval(model.invoke(question).content)  # want: eval-dynamic high
    eval(model.predict(question))  # want: eval-dynamic high
    eval(model.run(question))  # want: eval-dynamic high
    eval(model(question).content)  # want: eval-dynamic high
    eval(model.batch([question])[0].content)  # want: eval-dynamic high
    eval(model.generate([question]).generations[0][0].text)  # want: eval-dynamic high
    for part in model.stream(question):
        eval(part.content)  # want: eval-dynamic high
    chain = ChatPromptTemplate.from_template("{q}") | model | StrOutputParser()
    eval(chain.invoke({"q": question}))  # want: eval-dynamic high
    eval(model.bind_tools([]).invoke(question).tool_calls[0]["args"]["code"])  # want: eval-dynamic high
    prompt = ChatPromptTemplate.from_template("{q}")
    eval(prompt.pipe(model).invoke({"q": question}).content)  # want: eval-dynamic high
    eval(init_chat_model("m").invoke(question).content)  # want: eval-dynamic high
    agent = create_agent("m", tools=[])
    eval(agent.invoke({"messages": []})["messages"][-1].content)  # want: eval-dynamic high
    eval(LLMChain(llm=model, prompt=prompt).run(question))  # want: eval-dynamic high
    eval(ConversationChain(llm=model).predict(input=question))  # want: eval-dynamic high
    eval(RetrievalQA.from_chain_type(llm=model).invoke(question)["result"])  # want: eval-dynamic high
    eval(initialize_agent([], model).run(question))  # want: eval-dynamic high
    eval(AgentExecutor(agent=agent, tools=[]).invoke({"input": "q"})["output"])  # want: eval-dynamic high
    subprocess.run(["head", f"-{int(model.invoke(question).content)}", "log"])
    eval(prompt.pipe(StrOutputParser()).invoke({"q": "1"}))  # want: eval-dynamic medium
    eval(prompt.invoke({"q": "1"}).to_string())  # want: eval-dynamic medium


async def of_langchain_later(model: ChatOpenAI):
    eval((await model.ainvoke("q")).content)  # want: eval-dynamic high
    eval((await model.abatch(["q"]))[0].content)  # want: eval-dynamic high
    eval(await model.apredict("q"))  # want: eval-dynamic high
    eval(await model.arun("q"))  # want: eval-dynamic high
    eval((await model.agenerate(["q"])).generations[0][0].text)  # want: eval-dynamic high
    async for part in model.astream("q"):
        eval(part.content)  # want: eval-dynamic high
    async for event in model.astream_events("q", version="v2"):
        eval(event["data"]["chunk"].content)  # want: eval-dynamic high
