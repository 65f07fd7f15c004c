Profile: KLGatewayLTTReferral
Parent: CarePlan
Id: klgateway-ltt-referral
Title: "KLGatewayLTTReferral"
Description: "A referral or guidance of the child or young person to another service, made during a course of treatment."
* insert ReportedCarePlan
* identifier 0..0
* basedOn 1..1
* basedOn only Reference(KLGatewayLTTCarePlan)
* basedOn ^short = "[DK] forløbsreference"
* status ^short = "[DK] henvisningsstatus"
* intent ^short = "[DK] henvisningshensigt"
* subject ^short = "[DK] henvisningssubjekt"
* period.start ^short = "[DK] henvisningstidspunkt"
* period.end 0..0
* activity.detail
  * code from LTTTypeOfReferral (required)
  * code ^short = "[DK] henvisningskode"
  * reasonCode 0..0
  * status = #completed
  * status ^short = "[DK] henvisningsAktivitetsstatus"
