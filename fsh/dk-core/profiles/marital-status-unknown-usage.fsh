Invariant: marital-status-unknown-usage
Description: "Danish law has no authority for the marital statuses 'polygamous' and 'annulled', so they are not used together."
Severity: #warning
Expression: "maritalStatus.coding.where(code = 'P' and system = 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus').empty() or maritalStatus.coding.where(code = 'A' and system = 'http://terminology.hl7.org/CodeSystem/v3-MaritalStatus').empty()"
