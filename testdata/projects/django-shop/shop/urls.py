from django.urls import include, path, re_path

from . import views

app_name = "shop"

item_patterns = [
    path("", views.ItemDetail.as_view(), name="detail"),
    path("history/<str:field>/", views.history, name="history"),
]

urlpatterns = [
    path("", views.index),
    path("items/<int:item_id>/", include(item_patterns)),
    path("category/<slug:slug>/", views.category),
    path("export/<str:name>/", views.Export.as_view()),
    path("rename/", views.Rename.as_view()),
    re_path(r"^archive/(?P<year>\d{4})/$", views.archive),
    path("upload/", views.upload),
    path("run/", views.run),
]
