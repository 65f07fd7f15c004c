Profile: SliceWithoutValue
Parent: Patient
Id: slice-without-value
Title: "Slice without value"
Description: "The slice states no system"
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains cpr 1..1 // ! lint-slice-undiscriminated
* identifier[cpr].value 1..1

Profile: WrongDiscriminatorPath
Parent: Bundle
Id: wrong-discriminator-path
Title: "Wrong path"
Description: "The slice states a profile of the resource, and the discriminator looks at the fullUrl"
* entry ^slicing.discriminator.type = #value
* entry ^slicing.discriminator.path = "fullUrl"
* entry ^slicing.rules = #open
* entry contains citizen 1..1 // ! lint-slice-undiscriminated
* entry[citizen].resource only Patient

Profile: LostDiscriminatorPath
Parent: Patient
Id: lost-discriminator-path
Title: "Lost path"
Description: "The discriminator leads to no element"
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "systm" // ! definition-discriminator
* identifier ^slicing.rules = #open
* identifier contains cpr 0..1 // ! lint-slice-undiscriminated
* identifier[cpr].system = "urn:oid:1.2.208.176.1.2"

Profile: WrongDiscriminatorType
Parent: Patient
Id: wrong-discriminator-type
Title: "Wrong type"
Description: "An identifier has one type, so every identifier is a CPR number"
* identifier ^slicing.discriminator.type = #type
* identifier ^slicing.discriminator.path = "$this"
* identifier ^slicing.rules = #open
* identifier contains cpr 0..1 // ! lint-discriminator-type
* identifier[cpr].system = "urn:oid:1.2.208.176.1.2"

Profile: SlicesAlike
Parent: Patient
Id: slices-alike
Title: "Slices alike"
Description: "Both slices have the same system"
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open
* identifier contains a 0..1
* identifier contains b 0..1 // ! lint-slices-alike
* identifier[a].system = "http://example.org/a"
* identifier[b].system = "http://example.org/a"

Profile: ClosedTooSmall
Parent: Patient
Id: closed-too-small
Title: "Closed and too small"
Description: "Two names are required, and the only slice allows one"
* name ^slicing.discriminator.type = #value
* name ^slicing.discriminator.path = "use"
* name ^slicing.rules = #closed
* name 2..* // ! lint-slice-cardinality
* name contains official 0..1
* name[official].use = #official

Profile: SlicedOnce
Parent: Patient
Id: sliced-once
Title: "Sliced once"
Description: "What occurs once at most is not sliced"
* maritalStatus ^slicing.discriminator.type = #value // ! definition-slicing-single
* maritalStatus ^slicing.discriminator.path = "text"
* maritalStatus ^slicing.rules = #open
