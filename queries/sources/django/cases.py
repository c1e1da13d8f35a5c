from django.http import HttpRequest
from django.urls import path
from django.views import View
from django.views.generic import TemplateView
from rest_framework.decorators import api_view
from rest_framework.views import APIView


def parts(request):
    eval(request.GET["x"])  # want: eval-dynamic high
    eval(request.GET.get("x", ""))  # want: eval-dynamic high
    eval(request.GET.getlist("x")[0])  # want: eval-dynamic high
    eval(request.POST["x"])  # want: eval-dynamic high
    eval(request.COOKIES.get("x"))  # want: eval-dynamic high
    eval(request.META["HTTP_X"])  # want: eval-dynamic high
    eval(request.headers["X"])  # want: eval-dynamic high
    eval(request.body)  # want: eval-dynamic high
    eval(request.body.decode("utf-8"))  # want: eval-dynamic high
    eval(request.FILES["x"].read())  # want: eval-dynamic high
    eval(request.path)  # want: eval-dynamic high
    eval(request.get_full_path())  # want: eval-dynamic high
    eval(request.read())  # want: eval-dynamic high


def harmless(request):
    exec(str(int(request.GET["n"])))
    eval(request.session["x"])  # want: eval-dynamic medium


def annotated(r: HttpRequest):
    return eval(r.GET["x"])  # want: eval-dynamic high


class Calculate(View):
    def post(self, req):
        return eval(req.POST["x"])  # want: eval-dynamic high

    def get(self, request, expression):
        return eval(expression)  # want: eval-dynamic high

    def put(self, request, n: int):
        exec(f"x = {n} + 1")

    def helper(self, text):
        return eval(text)  # want: eval-dynamic medium


class Page(TemplateView):
    def get_context_data(self, **kwargs):
        eval(self.request.GET["x"])  # want: eval-dynamic high
        eval(self.kwargs["x"])  # want: eval-dynamic high


class Api(APIView):
    def post(self, request):
        eval(request.query_params["x"])  # want: eval-dynamic high
        return eval(request.data["x"])  # want: eval-dynamic high


@api_view(["POST"])
def function_view(request):
    return eval(request.data["x"])  # want: eval-dynamic high


def show(request, expression):
    return eval(expression)  # want: eval-dynamic high


def count(request, n):
    return eval(f"{n} + 1")  # want: eval-dynamic info -- the route leaves only numbers, and nobody else calls it


def elsewhere(request, expression):
    return eval(expression)  # want: eval-dynamic medium


urlpatterns = [
    path("show/<str:expression>/", show),
    path("count/<int:n>/", count),
]
