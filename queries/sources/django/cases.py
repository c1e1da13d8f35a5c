from django import forms
from django.core.management.base import BaseCommand
from django.http import HttpRequest
from django.urls import path, re_path
from django.views import View
from django.views.generic import FormView, TemplateView


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
    eval(request.path_info)  # want: eval-dynamic high
    eval(request.content_type)  # want: eval-dynamic high
    eval(request.content_params["charset"])  # want: eval-dynamic high
    eval(request.resolver_match.kwargs["x"])  # want: eval-dynamic high
    eval(request.method)  # want: eval-dynamic high
    eval(request.scheme)  # want: eval-dynamic high
    eval(request.REQUEST["x"])  # want: eval-dynamic high
    eval(request.get_host())  # want: eval-dynamic high
    eval(request.get_port())  # want: eval-dynamic high
    eval(request.get_full_path_info())  # want: eval-dynamic high
    eval(request.build_absolute_uri())  # want: eval-dynamic high
    eval(request.get_signed_cookie("x"))  # want: eval-dynamic high
    eval(request.readline())  # want: eval-dynamic high
    eval(request.readlines()[0])  # want: eval-dynamic high
    eval(request.GET.dict()["x"])  # want: eval-dynamic high
    eval(request.GET.lists()[0][0])  # want: eval-dynamic high
    eval(request.GET.urlencode())  # want: eval-dynamic high
    eval(request.POST.copy().poplist("x")[0])  # want: eval-dynamic high
    eval(request.POST.setlistdefault("x")[0])  # want: eval-dynamic high
    eval(request.get_full_path())  # want: eval-dynamic high
    eval(request.read())  # want: eval-dynamic high


def harmless(request):
    exec(str(int(request.GET["n"])))
    eval(request.session["x"])  # want: eval-dynamic medium


def annotated(r: HttpRequest):
    return eval(r.GET["x"])  # want: eval-dynamic high


def uploads(request):
    file = request.FILES["x"]
    eval(file.name)  # want: eval-dynamic high
    eval(file.content_type)  # want: eval-dynamic high
    eval(file.charset)  # want: eval-dynamic high
    eval(file.content_type_extra["x"])  # want: eval-dynamic high
    eval(file.read())  # want: eval-dynamic high
    eval(file.file.read())  # want: eval-dynamic high
    eval(file.readline())  # want: eval-dynamic high
    eval(file.readlines()[0])  # want: eval-dynamic high
    eval(file.open().read())  # want: eval-dynamic high
    for chunk in request.FILES.get("y").chunks():
        eval(chunk)  # want: eval-dynamic high
    with open("/srv/" + file.name, "wb") as kept:  # Django has taken the folders away
        kept.write(b"")
    exec(f"x = {file.size}")


class Job(forms.Form):
    expression = forms.CharField(max_length=9)
    address = forms.EmailField()
    times = forms.IntegerField(min_value=0)
    ratio = forms.FloatField()
    price = forms.DecimalField()
    quiet = forms.BooleanField()
    maybe = forms.NullBooleanField()
    day = forms.DateField()
    hour = forms.TimeField()
    moment = forms.DateTimeField()
    halves = forms.SplitDateTimeField()
    span = forms.DurationField()
    key = forms.UUIDField()
    kind = forms.ChoiceField(choices=[("a", "A")])
    typed = forms.TypedChoiceField(choices=[("a", "A")])
    kinds = forms.MultipleChoiceField(choices=[("a", "A")])
    typed_kinds = forms.TypedMultipleChoiceField(choices=[("a", "A")])
    file = forms.FilePathField(path="/srv")
    row = forms.ModelChoiceField(queryset=None)
    rows = forms.ModelMultipleChoiceField(queryset=None)

    def clean(self):
        return eval(self.cleaned_data["expression"])  # want: eval-dynamic high


class NamedJob(Job):
    name = forms.SlugField()
    quiet = forms.CharField()


def form_view(request):
    form = Job(request.POST)
    if form.is_valid():
        values = form.cleaned_data
        eval(values["expression"])  # want: eval-dynamic high
        eval(values.get("address"))  # want: eval-dynamic high
        exec(f"x = {values['times']}, {values['ratio']}, {values['price']}, {values['quiet']}, {values['maybe']}")
        exec(f"x = {values['day']}, {values['hour']}, {values['moment']}, {values['halves']}, {values['span']}")
        exec(f"x = {values['key']}, {values['kind']}, {values['typed']}, {values['kinds']}, {values['typed_kinds']}")
        exec(f"x = {values['file']}, {values['row']}, {values['rows']}")
    eval(form.data["times"])  # want: eval-dynamic high
    named = NamedJob(request.POST)
    eval(named.cleaned_data["name"])  # want: eval-dynamic high
    eval(named.cleaned_data["quiet"])  # want: eval-dynamic high
    exec(f"x = {named.cleaned_data['times']}")
    eval(named.expression)  # want: eval-dynamic medium


class Jobs(FormView):
    form_class = Job

    def form_valid(self, form):
        return eval(form.cleaned_data["expression"])  # want: eval-dynamic high


class Mixed:
    def expression(self):
        return eval(self.request.GET["x"])  # want: eval-dynamic high

    def other(self):
        return eval(self.request.user)  # want: eval-dynamic medium


class Command(BaseCommand):
    def handle(self, *args, **options):
        eval(options["expression"])  # want: eval-dynamic high

    def add_arguments(self, parser):
        eval(parser.prog)  # want: eval-dynamic medium


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
        eval(self.args[0])  # want: eval-dynamic high


def show(request, expression):
    return eval(expression)  # want: eval-dynamic high


def count(request, n):
    return eval(f"{n} + 1")  # want: eval-dynamic info -- the route leaves only numbers, and nobody else calls it


def elsewhere(request, expression):
    return eval(expression)  # want: eval-dynamic medium


class Shown(View):
    def get(self, request, name, row, user_id, word):
        eval(name)  # want: eval-dynamic high
        eval(f"{row}")  # want: eval-dynamic high
        eval(user_id)  # want: eval-dynamic medium
        eval(word)  # want: eval-dynamic high


class Listed(View):
    def get(self, request, user_id, page):
        eval(user_id)  # want: eval-dynamic high
        eval(f"{page}")  # want: eval-dynamic medium


def words(request, year, slug, rest):
    exec(f"x = {year}")  # want: exec-dynamic medium -- what is evaluated may be a name
    open(f"/srv/{year}/{slug}.html")
    __import__(slug)  # want: dynamic-import medium
    return eval(rest)  # want: eval-dynamic high


def worded(request, word, key):
    open(f"/srv/{word}.html")
    exec(f"x = '{key}'")
    return __import__(word)  # want: dynamic-import medium


urlpatterns = [
    path("shown/<name>/<int:row>/<int:user_id>/<word>/", Shown.as_view()),
    path("listed/<path:user_id>/<int:page>/", Listed.as_view()),
    re_path(r"^words/(?P<year>[0-9]{4})/(?P<slug>[a-z-]+)/(?P<rest>.*)$", words),
    path("worded/<slug:word>/<uuid:key>/", worded),
    path("show/<str:expression>/", show),
    path("count/<int:n>/", count),
]
