// Building blocks of the examples.

// The next entry of a report.
RuleSet: Entry(fullUrl, instance)
* entry[+].fullUrl = "{fullUrl}"
* entry[=].resource = {instance}

// A child whose CPR number belongs to nobody, in the records of Holbæk.
RuleSet: JosefineCitizen
* identifier[cpr].use = #official
* identifier[cpr].system = "urn:oid:1.2.208.176.1.2"
* identifier[cpr].value = "0505149996"
* active = true
* managingOrganization.identifier.use = #official
* managingOrganization.identifier.system = "urn:oid:1.2.208.176.1.1"
* managingOrganization.identifier.value = "451000016003"

// The plan's code and status; the activity's status follows the plan's.
RuleSet: Plan(citizen, start, status, activityStatus)
* status = #{status}
* subject.reference = "Patient/{citizen}"
* period.start = "{start}"
* activity.detail.code = $CareSocialCodes#01302bcb-c7f3-42c4-8ded-68e33da064eb "Lettilgængelige tilbud til børn og unge i psykisk mistrivsel"
* activity.detail.status = #{activityStatus}

// Themes are added as they come up.
RuleSet: Theme(code, display)
* activity.detail.reasonCode[+] = $LTT#{code} "{display}"

RuleSet: Contact(citizen, plan, start, code, display)
* status = #finished
* class = $v3-ActCode#AMB "ambulatory"
* extension[basedOnCarePlan].valueReference.reference = "CarePlan/{plan}"
* type = $LTT#{code} "{display}"
* subject.reference = "Patient/{citizen}"
* period.start = "{start}"

// A treatment contact also says how it was delivered and who took part.
RuleSet: IndividualTreatment
* extension[deliveryType].valueCodeableConcept = $CareSocialCodes#8d12d74c-17da-47a7-a4fe-e69dbaec0a8c "Individuel indsats"
* participant.type = $CareSocialCodes#ca228a58-bd0e-4b0e-81ce-3866adc26535 "Barn/ung deltager"

RuleSet: Referral(citizen, plan, start, code, display)
* status = #completed
* basedOn.reference = "CarePlan/{plan}"
* subject.reference = "Patient/{citizen}"
* period.start = "{start}"
* activity.detail.code = $LTT#{code} "{display}"
* activity.detail.status = #completed
