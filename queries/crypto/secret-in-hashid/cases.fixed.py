from django.conf import settings
from flask import Flask, current_app
from hashids import Hashids

app = Flask(__name__)

Hashids(salt=app.config["SECRET_KEY"])  # want: secret-in-hashid info
Hashids(min_length=4, salt=current_app.config["SECRET_KEY"])  # want: secret-in-hashid info
Hashids(salt=app.secret_key)  # want: secret-in-hashid info
Hashids(settings.SECRET_KEY)  # want: secret-in-hashid info
Hashids(salt=settings.HASHIDS_SALT)
Hashids("orders")
Hashids(min_length=4)
