import os

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import (
    BooleanField, DateField, DateTimeField, DateTimeLocalField, DecimalField, DecimalRangeField, EmailField, FieldList, FloatField, Form,
    HiddenField, IntegerField, IntegerRangeField, MonthField, MultipleFileField, PasswordField, RadioField, SearchField, SelectField,
    SelectMultipleField, StringField, SubmitField, TelField, TextAreaField, TextField, TimeField, URLField, ColorField, Field,
)


class Job(FlaskForm):
    command = StringField("Command")
    text = TextAreaField()
    old = TextField()
    word = PasswordField()
    hidden = HiddenField()
    address = EmailField()
    page = URLField()
    search = SearchField()
    phone = TelField()
    file = FileField()
    files = MultipleFileField()
    listed = FieldList(StringField())
    color = ColorField()
    other = Field()
    times = IntegerField()
    ratio = FloatField()
    price = DecimalField()
    quiet = BooleanField()
    day = DateField()
    moment = DateTimeField()
    local = DateTimeLocalField()
    hour = TimeField()
    month = MonthField()
    kind = SelectField(choices=["a", "b"])
    one = RadioField(choices=["a", "b"])
    some = SelectMultipleField(choices=["a", "b"])
    send = SubmitField()
    slide = IntegerRangeField()
    fine = DecimalRangeField()


def view():
    form = Job()
    if form.validate_on_submit():
        os.system(form.command.data)  # want: os-system high
        os.system(form.text.data)  # want: os-system high
        os.system(form.old.data)  # want: os-system high
        os.system(form.word.data)  # want: os-system high
        os.system(form.hidden.data)  # want: os-system high
        os.system(form.address.data)  # want: os-system high
        os.system(form.page.data)  # want: os-system high
        os.system(form.search.data)  # want: os-system high
        os.system(form.phone.data)  # want: os-system high
        os.system(form.file.data.filename)  # want: os-system high
        os.system(form.files.data[0].filename)  # want: os-system high
        os.system(form.listed.data[0])  # want: os-system high
        os.system(form.color.data)  # want: os-system high
        os.system(form.other.data)  # want: os-system high
        os.system(f"{form.times.data} {form.ratio.data} {form.price.data} {form.quiet.data} {form.day.data} {form.moment.data}")
        os.system(f"{form.local.data} {form.hour.data} {form.month.data} {form.kind.data} {form.one.data} {form.some.data}")
        os.system(f"{form.send.data} {form.slide.data} {form.fine.data}")
        os.system(form.data["command"])  # want: os-system high
        os.system(f"{form.data['times']} {form.data['kind']}")
        os.system(form.times.raw_data[0])  # want: os-system high
        os.system(form.command.label.text)  # want: os-system medium


class Plain(Form):
    command = StringField()


def plain(request):
    os.system(Plain(request).command.data)  # want: os-system high
