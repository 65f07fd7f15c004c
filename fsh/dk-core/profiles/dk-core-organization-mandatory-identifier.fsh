Invariant: dk-core-organization-mandatory-identifier
Description: "At least one identifier is a SOR id, a KOMBIT organisation id or a CVR number."
Severity: #error
Expression: "identifier.where(system='urn:oid:1.2.208.176.1.1' or system='https://kombit.dk/sts/organisation' or system='urn:oid:2.16.840.1.113883.2.24.1.1').exists()"
