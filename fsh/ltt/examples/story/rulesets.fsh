// Josefine's whole course in nine events and seven reports. Her citizen and her plan keep their ids from report to report.

RuleSet: StoryPlan(status, activityStatus)
* id = "857ea1d6-c212-4c89-a2f4-9e2bfa8c288d"
* insert Plan(407ceb16-acb4-43ea-a4f5-d415c17faded, 2025-05-14T09:12:05Z, {status}, {activityStatus})

RuleSet: StoryContact(id, start, code, display)
* id = "{id}"
* insert Contact(407ceb16-acb4-43ea-a4f5-d415c17faded, 857ea1d6-c212-4c89-a2f4-9e2bfa8c288d, {start}, {code}, {display})

// Every report has the citizen, the plan as it is that day, and the contact of that day.
RuleSet: StoryReport(timestamp, plan, contactId, contact)
* timestamp = "{timestamp}"
* insert Entry(https://test.fhir.dk/Patient/407ceb16-acb4-43ea-a4f5-d415c17faded, StoryCitizen)
* insert Entry(https://test.fhir.dk/CarePlan/857ea1d6-c212-4c89-a2f4-9e2bfa8c288d, {plan})
* insert Entry(https://test.fhir.dk/Encounter/{contactId}, {contact})
