from django import forms


class RenameForm(forms.Form):
    item = forms.IntegerField()
    name = forms.CharField(max_length=99)
    kind = forms.ChoiceField(choices=[("a", "A"), ("b", "B")])


class UploadForm(forms.Form):
    title = forms.CharField()
    file = forms.FileField()
