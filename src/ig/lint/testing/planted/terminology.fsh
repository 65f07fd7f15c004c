Alias: $used = http://example.org/planted.test/CodeSystem/visits
Alias: $unused = http://example.org/other // ! lint-unused-alias

CodeSystem: Miscounted
Id: miscounted
Title: "Miscounted"
Description: "Says that it has three codes"
* ^caseSensitive = true
* ^experimental = true
* ^count = 3 // ! code-system-count
* #one "One"

ValueSet: SomeVisits
Id: some-visits
Title: "Some visits"
Description: "Some visits"
* ^experimental = true
* $used#first "First visit"

ValueSet: UnknownCode
Id: unknown-code
Title: "Unknown code"
Description: "A code that the system lacks"
* ^experimental = true
* $used#frist // ! code-unknown

ValueSet: WrongDisplay
Id: wrong-display
Title: "Wrong display"
Description: "A code with another name than the system's"
* ^experimental = true
* $used#second "Third visit" // ! lint-value-set-display

ValueSet: MissingSystem
Id: missing-system
Title: "Missing system" 
Description: "The system is misspelt"
* ^experimental = true
* include codes from system http://example.org/planted.test/CodeSystem/visit // ! lint-value-set-system

ValueSet: UnknownImport
Id: unknown-import
Title: "Unknown import"
Description: "A value set that nobody has"
* ^experimental = true
* include codes from valueset http://example.org/planted.test/ValueSet/none // ! lint-value-set-system

ValueSet: WrongFilter
Id: wrong-filter
Title: "Wrong filter"
Description: "A property that the code system does not have"
* ^experimental = true
* include codes from system $used where colour = "red" // ! value-set-filter-property

Profile: UnboundVisit
Parent: Encounter
Id: unbound-visit
Title: "Unbound visit"
Description: "Bindings with faults"
* type from http://example.org/planted.test/ValueSet/visits (required) // ! lint-binding-value-set
* serviceType from http://example.org/planted.test/CodeSystem/visits (extensible) // ! canonical-wrong-type
* priority from http://example.org/planted.test/ValueSet/some-visits|9.9.9 (required) // ! lint-binding-value-set

Profile: LooserBinding
Parent: BoundVisit
Id: looser-binding
Title: "Looser binding"
Description: "A required binding may not be loosened"
* type ^binding.strength = #extensible // ! definition-binding
* type ^binding.valueSet = "http://example.org/planted.test/ValueSet/some-visits"

Profile: BoundVisit
Parent: Encounter
Id: bound-visit
Title: "Bound visit"
Description: "Bound to some visits"
* type from SomeVisits (required)

Profile: PatternOutsideBinding
Parent: BoundVisit
Id: pattern-outside-binding
Title: "Pattern outside binding"
Description: "The pattern is not in the value set"
* type = $used#second // ! lint-prescribed-binding

Profile: PatternUnknown
Parent: Encounter
Id: pattern-unknown
Title: "Pattern unknown"
Description: "The code system has no such code"
* serviceType = $used#fourth // ! code-unknown

Profile: PatternWrongDisplay
Parent: Encounter
Id: pattern-wrong-display
Title: "Pattern with a wrong display"
Description: "The code has another name"
* serviceType = $used#third "Fourth visit" // ! display-mismatch
