import os
import subprocess

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.db import connection
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView, FormView

from . import models
from .forms import RenameForm, UploadForm

FIELDS = ("name", "price")


def index(request):
    order = request.GET.get("order", "name")
    if order not in FIELDS:
        order = "name"
    items = models.Item.objects.raw(f"SELECT * FROM item ORDER BY {order}")
    return render(request, "index.html", {"items": items, "query": request.GET.get("q", "")})


def category(request, slug):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM item WHERE category = %s", [slug])
        cursor.execute(f"SELECT * FROM item WHERE category = '{slug}'")
        rows = cursor.fetchall()
    with open(os.path.join(settings.MEDIA_ROOT, f"{slug}.txt")) as f:
        return JsonResponse({"rows": rows, "text": f.read()})


def history(request, item_id, field):
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + field + " FROM history WHERE item = %s", [item_id])  # want: sql-injection high
        return JsonResponse({"rows": cursor.fetchall()})


def archive(request, year):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM item WHERE year = {year}")
        return JsonResponse({"rows": cursor.fetchall()})


class ItemDetail(LoginRequiredMixin, DetailView):
    model = models.Item
    pk_url_kwarg = "item_id"

    def get_queryset(self):
        if "tag" in self.request.GET:
            return models.Item.objects.extra(where=[f"tag = '{self.request.GET['tag']}'"])  # want: sql-injection high
        return models.Item.objects.filter(owner=self.request.user)


class Export(View):
    @method_decorator(login_required)
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, name):
        path = os.path.join(settings.EXPORTS, name)
        if not os.path.exists(path):  # want: path-traversal warning
            raise Http404
        return FileResponse(open(path, "rb"))  # want: path-traversal high

    def post(self, request, name):
        item = get_object_or_404(models.Item, name=name)
        subprocess.run(["export", "--", item.name], check=True)
        target = request.POST.get("next", "/")
        if not url_has_allowed_host_and_scheme(target, allowed_hosts={request.get_host()}):
            target = "/"
        return redirect(target)


class Rename(FormView):
    form_class = RenameForm

    def post(self, request):
        form = RenameForm(request.POST)
        if not form.is_valid():
            return HttpResponse(status=400)
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE item SET kind = '{form.cleaned_data['kind']}' WHERE id = {form.cleaned_data['item']}")
            cursor.execute(f"UPDATE item SET name = '{form.cleaned_data['name']}'")  # want: sql-injection high
        return redirect(request.GET["next"])  # want: open-redirect high


@login_required
def upload(request):
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        file = request.FILES["file"]
        with open(os.path.join(settings.MEDIA_ROOT, file.name), "wb") as out:
            for chunk in file.chunks():
                out.write(chunk)
        with open(os.path.join(settings.MEDIA_ROOT, form.cleaned_data["title"]), "w"):  # want: path-traversal high
            pass
    return redirect("shop:index")


@csrf_exempt
def run(request):
    return HttpResponse(subprocess.getoutput(request.POST["command"]))  # want: os-system high
