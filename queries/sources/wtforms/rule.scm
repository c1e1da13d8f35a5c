; What a client writes into forms of WTForms and Flask-WTF.
(#set! trust remote)
(#set! says "a form")

(#same! "wtforms.Form" "wtforms.form.Form" "flask_wtf.FlaskForm" "flask_wtf.Form" "flask_wtf.form.FlaskForm" "wtforms.form.BaseForm")
(#same! "wtforms" "wtforms.fields" "wtforms.fields.simple" "wtforms.fields.core" "wtforms.fields.html5" "flask_wtf.file" "flask_wtf.html5")
((_) @source
  (#resolves? @source
    "wtforms.StringField.data" "wtforms.TextAreaField.data" "wtforms.TextField.data" "wtforms.PasswordField.data"
    "wtforms.HiddenField.data" "wtforms.EmailField.data" "wtforms.URLField.data" "wtforms.SearchField.data"
    "wtforms.TelField.data" "wtforms.FileField.data" "wtforms.MultipleFileField.data" "wtforms.FieldList.data"
    "wtforms.Field.data" "wtforms.ColorField.data"))
((_) @source
  (#resolves? @source
    "wtforms.StringField.raw_data" "wtforms.IntegerField.raw_data" "wtforms.SelectField.raw_data"))
((_) @source
  (#resolves? @source "wtforms.Form.data")
  (#set! clean-fields "wtforms.IntegerField wtforms.FloatField wtforms.DecimalField wtforms.BooleanField wtforms.DateField wtforms.DateTimeField wtforms.DateTimeLocalField wtforms.TimeField wtforms.MonthField wtforms.SelectField wtforms.RadioField wtforms.SelectMultipleField wtforms.SubmitField wtforms.IntegerRangeField wtforms.DecimalRangeField"))
((_) @typed (#resolves? @typed "wtforms.Form.data") (#type! "builtins.dict"))
((_) @sanitizer
  (#resolves? @sanitizer
    "wtforms.IntegerField.data" "wtforms.FloatField.data" "wtforms.DecimalField.data" "wtforms.BooleanField.data"
    "wtforms.DateField.data" "wtforms.DateTimeField.data" "wtforms.DateTimeLocalField.data" "wtforms.TimeField.data"
    "wtforms.MonthField.data" "wtforms.SelectField.data" "wtforms.RadioField.data" "wtforms.SelectMultipleField.data"
    "wtforms.SubmitField.data" "wtforms.IntegerRangeField.data" "wtforms.DecimalRangeField.data")
  (#cleans! all))
