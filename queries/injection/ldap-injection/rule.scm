; *, parentheses and a null byte in a filter, commas and equals signs in a name, widen
; or change what is searched.
(#set! cwe "90")
(#set! aliases "py/ldap-injection")
(#set! levels "none none error")
(#set! message "{sink} becomes part of the LDAP query that {callee} sends")

(#same! "ldap3.Connection" "ldap3.core.connection.Connection")
(#same! "ldap.ldapobject.LDAPObject"
  "ldap.ldapobject.SimpleLDAPObject" "ldap.ldapobject.ReconnectLDAPObject" "ldap.LDAPObject")

((call function: (_) @callee) @call
  (#resolves? @callee "ldap3.Connection.search")
  (#sink! @call 0 "search_base") (#sink! @call 1 "search_filter"))
((call function: (_) @callee) @call
  (#resolves? @callee "ldap3.Connection.add" "ldap3.Connection.delete" "ldap3.Connection.modify" "ldap3.Connection.compare")
  (#sink! @call 0 "dn"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "ldap.ldapobject.LDAPObject.search" "ldap.ldapobject.LDAPObject.search_s" "ldap.ldapobject.LDAPObject.search_st"
    "ldap.ldapobject.LDAPObject.search_ext" "ldap.ldapobject.LDAPObject.search_ext_s" "*.search_s" "*.search_st"
    "*.search_ext" "*.search_ext_s")
  (#sink! @call 0 "base") (#sink! @call 2 "filterstr"))
((call function: (_) @callee) @call
  (#resolves? @callee
    "ldap.ldapobject.LDAPObject.delete_s" "ldap.ldapobject.LDAPObject.modify_s" "ldap.ldapobject.LDAPObject.add_s"
    "ldap.ldapobject.LDAPObject.compare_s")
  (#sink! @call 0 "dn"))
((call function: (_) @f) @typed
  (#resolves? @f "ldap.initialize" "ldap.open" "ldap.init")
  (#type! "ldap.ldapobject.LDAPObject"))

; For a filter or for a name; that each stands in its own place is not looked at.
((call function: (_) @f) @sanitizer
  (#resolves? @f
    "ldap3.utils.conv.escape_filter_chars" "ldap3.utils.conv.escape_bytes" "ldap3.utils.dn.escape_rdn"
    "ldap.filter.escape_filter_chars" "ldap.filter.filter_format" "ldap.dn.escape_dn_chars")
  (#cleans! 90))
