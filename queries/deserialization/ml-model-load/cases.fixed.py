import joblib
import numpy as np
import torch
from datasets import load_dataset
from flask import Flask, request
from huggingface_hub import hf_hub_download, snapshot_download
from transformers import AutoModel, AutoTokenizer, pipeline

app = Flask(__name__)


@app.route("/model", methods=["POST"])
def model():
    data = request.files["model"].stream
    torch.load(data, weights_only=True)  # want: ml-model-load high
    torch.load(data, weights_only=True)  # want: ml-model-load high
    torch.load(data, weights_only=True)
    np.load(data, allow_pickle=False)  # want: ml-model-load high
    np.load(data)
    joblib.load(data)  # want: ml-model-load high
    return ""


def unknown(path):
    torch.load(path, map_location="cpu", weights_only=True)  # want: ml-model-load medium
    np.load(path)


def constant():
    torch.load("model.pt", weights_only=True)  # want: ml-model-load info


def hub(name):
    AutoModel.from_pretrained("org/model")  # want: ml-model-load hint
    AutoModel.from_pretrained("org/model", revision="main")  # want: ml-model-load hint
    AutoModel.from_pretrained("org/model", revision="5d0f2e8a7f1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d")
    AutoModel.from_pretrained("org/model", revision="5d0f2e8a7f")
    AutoModel.from_pretrained("./model")
    AutoTokenizer.from_pretrained(name)
    load_dataset("organisation_data")  # want: ml-model-load hint
    hf_hub_download(repo_id="org/model", filename="config.json")  # want: ml-model-load hint
    snapshot_download("org/model", revision="v1.0")  # want: ml-model-load hint
    AutoModel.from_pretrained("org/model", trust_remote_code=True)  # want: ml-model-load info
    AutoModel.from_pretrained(name, trust_remote_code=True)  # want: ml-model-load warning
    AutoModel.from_pretrained(name, trust_remote_code=False)
    pipeline("text-generation", model=name, trust_remote_code=True)  # want: ml-model-load warning


@app.route("/hub")
def chosen():
    AutoModel.from_pretrained(request.args["model"])  # want: ml-model-load warning
    return pipeline("text-generation", request.args["model"], trust_remote_code=True)  # want: ml-model-load error


class Plan:
    def from_pretrained(self, name):
        return self


Plan().from_pretrained("org/model")
