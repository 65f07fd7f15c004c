Invariant: klgateway-ltt-careplan-endtime
Description: "A care plan with status 'completed' has an end time."
Severity: #error
Expression: "status = 'completed' implies period.end.exists()"
