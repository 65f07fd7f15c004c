// What the two profiles on CarePlan share: one activity with one code, and as little personal data as possible.
RuleSet: ReportedCarePlan
* intent = #plan
* subject only Reference(KLGatewayLTTCitizen)
* period 1..1
* period.start 1..1
* activity 1..1
* activity.detail 1..1
* activity.detail.code 1..1
* activity.detail.code insert OneCode
* instantiatesCanonical 0..0
* instantiatesUri 0..0
* replaces 0..0
* partOf 0..0
* category 0..0
* title 0..0
* description 0..0
* encounter 0..0
* created 0..0
* author 0..0
* contributor 0..0
* careTeam 0..0
* addresses 0..0
* supportingInfo 0..0
* goal 0..0
* note 0..0
* activity
  * outcomeCodeableConcept 0..0
  * outcomeReference 0..0
  * progress 0..0
  * reference 0..0
* activity.detail
  * kind 0..0
  * instantiatesCanonical 0..0
  * instantiatesUri 0..0
  * reasonReference 0..0
  * goal 0..0
  * statusReason 0..0
  * doNotPerform 0..0
  * scheduled[x] 0..0
  * location 0..0
  * performer 0..0
  * product[x] 0..0
  * dailyAmount 0..0
  * quantity 0..0
  * description 0..0
