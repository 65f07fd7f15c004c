Profile: KLGatewayLTTCarePlan
Parent: CarePlan
Id: klgateway-ltt-care-plan
Title: "KLGatewayLTTCarePlan"
Description: "The course of treatment of one child or young person, from the first approach until it is closed, with the themes it is about."
* obeys klgateway-ltt-careplan-endtime
* insert ReportedCarePlan
* basedOn 0..0
* status ^short = "[DK] forløbsstatus"
* intent ^short = "[DK] forløbshensigt"
* subject ^short = "[DK] forløbssubjekt"
* period.start ^short = "[DK] forløbstart"
* period.end ^short = "[DK] forløbslut"
* activity.detail
  * code from LTTCarePlanActivityTypes (required)
  * code ^short = "[DK] forløbskode"
  * code.coding.system = $CareSocialCodes
  * code.coding.code = #01302bcb-c7f3-42c4-8ded-68e33da064eb
  * code.coding.display = "Lettilgængelige tilbud til børn og unge i psykisk mistrivsel"
  * reasonCode from LTTFocusArea (required)
  * reasonCode ^short = "[DK] forløbstema"
  * reasonCode insert OneCode
  * status ^short = "[DK] forløbsAktivitetsstatus"
