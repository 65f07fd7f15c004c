Profile: KLGatewayLTTEncounter
Parent: Encounter
Id: klgateway-ltt-encounter
Title: "KLGatewayLTTEncounter"
Description: "One contact between the child or young person, or a caregiver, and the service."
* obeys klgateway-ltt-encounter-participants-and-deliveryType
* extension contains
    DeliveryType named deliveryType 0..1 and
    BasedOnCarePlan named basedOnCarePlan 1..1
* extension[deliveryType] ^short = "[DK] kontaktLeveringstype"
* extension[deliveryType].valueCodeableConcept.coding from LTTDeliveryTypes (required)
* extension[basedOnCarePlan] ^short = "[DK] kontaktBaseretPå"
* status ^short = "[DK] kontaktstatus"
* class = $v3-ActCode#AMB
* class ^short = "[DK] kontaktklasse"
  * system 1..1
  * code 1..1
  * version 0..0
  * userSelected 0..0
* type 1..1
* type from LTTEncounterTypes (required)
* type ^short = "[DK] kontakttype"
* type insert OneCode
* subject only Reference(KLGatewayLTTCitizen)
* subject ^short = "[DK] kontaktsubjekt"
* participant 0..1
* participant ^short = "[DK] kontaktdeltagere"
  * type 1..1
  * type from LTTParticipantTypes (required)
  * period 0..0
  * individual 0..0
* period 1..1
* period.start 1..1
* period.start ^short = "[DK] kontaktstart"
* period.end 0..0
* identifier 0..0
* statusHistory 0..0
* classHistory 0..0
* serviceType 0..0
* priority 0..0
* episodeOfCare 0..0
* basedOn 0..0
* appointment 0..0
* length 0..0
* reasonCode 0..0
* reasonReference 0..0
* diagnosis 0..0
* account 0..0
* hospitalization 0..0
* location 0..0
* serviceProvider 0..0
* partOf 0..0
