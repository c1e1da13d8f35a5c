import joblib
import numpy as np
import torch
from flask import Flask, request

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
