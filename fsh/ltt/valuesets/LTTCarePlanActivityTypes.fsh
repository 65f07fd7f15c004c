ValueSet: LTTCarePlanActivityTypes
Id: fkgateway-ltt-care-plan-activity-types
Title: "Lettilgængeligt Tilbud - Forløbskoder"
Description: "What a care plan can be about: easily accessible treatment, and nothing else."
* ^experimental = false
* $CareSocialCodes#01302bcb-c7f3-42c4-8ded-68e33da064eb "Lettilgængelige tilbud til børn og unge i psykisk mistrivsel"
