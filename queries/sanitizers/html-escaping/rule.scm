; < > & and quotes become entities: text stays text between tags and in quoted attributes.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "html.escape" "cgi.escape" "xml.sax.saxutils.escape" "xml.sax.saxutils.quoteattr" "markupsafe.escape"
    "werkzeug.utils.escape" "werkzeug.escape"
    "django.utils.html.escape" "django.utils.html.conditional_escape" "django.utils.html.escapejs"
    "django.utils.html.format_html" "django.utils.html.format_html_join" "django.utils.html.urlize"
    "django.utils.html.linebreaks" "django.template.defaultfilters.force_escape"
    "tornado.escape.xhtml_escape" "tornado.escape.linkify" "bottle.html_escape" "bottle.html_quote"
    "bleach.clean" "bleach.linkify" "nh3.clean" "nh3.clean_text" "lxml.html.clean.clean_html" "lxml_html_clean.clean_html"
    "mako.filters.html_escape" "mako.filters.xml_escape" "webob.html_escape"
    "bleach.sanitizer.Cleaner.clean" "webhelpers2.html.escape")
  (#cleans! 79))
((call function: (_) @f) @typed
  (#resolves? @f "bleach.sanitizer.Cleaner" "bleach.Cleaner")
  (#type! "bleach.sanitizer.Cleaner"))

; Markup escapes what is put into it, before it and behind it: Markup("<b>%s</b>") % x.
((call function: (_) @f) @typed
  (#resolves? @f
    "markupsafe.Markup" "markupsafe.Markup.format" "markupsafe.Markup.format_map" "markupsafe.Markup.join"
    "markupsafe.Markup.replace" "markupsafe.Markup.strip" "markupsafe.escape")
  (#type! "markupsafe.Markup"))
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "markupsafe.Markup.format" "markupsafe.Markup.format_map" "markupsafe.Markup.join" "markupsafe.Markup.replace")
  (#cleans! 79))
((binary_operator left: (_) @markup operator: ["+" "%"]) @sanitizer
  (#instance? @markup "markupsafe.Markup")
  (#cleans! 79))
((binary_operator operator: "+" right: (_) @markup) @sanitizer
  (#instance? @markup "markupsafe.Markup")
  (#cleans! 79))
((binary_operator left: (_) @markup operator: ["+" "%"]) @typed
  (#instance? @markup "markupsafe.Markup")
  (#type! "markupsafe.Markup"))
((binary_operator operator: "+" right: (_) @markup) @typed
  (#instance? @markup "markupsafe.Markup")
  (#type! "markupsafe.Markup"))

; Templates that escape.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "django.shortcuts.render" "django.shortcuts.render_to_response" "django.template.loader.render_to_string"
    "jinja2.escaping.Template.render" "jinja2.escaping.Template.generate" "jinja2.escaping.Template.render_async")
  (#cleans! 79))

; Flask and Quart go by the name of the template.
((call function: (_) @f) @sanitizer
  (#resolves? @f "flask.render_template" "flask.stream_template")
  (#constant? @sanitizer 0 - "\\.(html?|xml|xhtml|svg)$")
  (#cleans! 79))
((call function: (_) @f) @sanitizer
  (#resolves? @f "flask.render_template" "flask.stream_template")
  (#open? @sanitizer 0 -)
  (#cleans! 79))
((call function: (_) @f) @sanitizer
  (#resolves? @f "flask.render_template" "flask.stream_template")
  (#instance? @sanitizer 0 - "jinja2.Template" "builtins.list")
  (#cleans! 79))

; What is sent as JSON is no page.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "flask.jsonify" "flask.json.jsonify" "quart.jsonify" "django.http.JsonResponse" "django.core.serializers.serialize"
    "starlette.responses.JSONResponse" "fastapi.responses.JSONResponse" "aiohttp.web.json_response" "sanic.response.json")
  (#cleans! 79))
