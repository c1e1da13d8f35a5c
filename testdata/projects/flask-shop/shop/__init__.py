from flask import Flask

from . import settings
from .views import admin, catalog


def create_app():
    app = Flask(__name__)
    app.config.from_object(settings)
    app.register_blueprint(catalog.bp, url_prefix="/catalog")
    app.register_blueprint(admin.bp)
    app.add_url_rule("/items/<int:item_id>/<action>", view_func=catalog.ItemView.as_view("item"))
    return app
