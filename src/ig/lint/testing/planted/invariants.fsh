// Each line that ends in "// !" has the faults that the comment names, and no other.

Invariant: inv-syntax
Description: "A bracket is not closed"
Severity: #error
Expression: "(status.exists()" // ! definition-expression

Invariant: inv-unknown-function
Description: "exist() is not a function"
Severity: #error
Expression: "subject.exist()" // ! lint-invariant-function

Invariant: inv-function-inside
Description: "A misspelt function inside a condition"
Severity: #error
Expression: "participant.where(individual.isPresent()).exists()" // ! lint-invariant-function

Invariant: inv-arguments
Description: "startsWith() needs an argument"
Severity: #error
Expression: "id.startsWith()" // ! definition-expression

Invariant: inv-element
Description: "statuss is misspelt"
Severity: #error
Expression: "statuss.exists()" // ! lint-invariant-element

Invariant: inv-element-deep
Description: "ende is misspelt below period"
Severity: #error
Expression: "period.start.exists() implies period.ende.exists()" // ! lint-invariant-element

Invariant: inv-element-where
Description: "The path starts at each participant inside where()"
Severity: #error
Expression: "participant.where(status = 'x').empty()" // ! lint-invariant-element

Invariant: inv-choice
Description: "FHIRPath has no valueQuantity"
Severity: #error
Expression: "valueQuantity.exists()" // ! lint-invariant-element

Invariant: inv-type
Description: "A period is not a quantity"
Severity: #error
Expression: "period.ofType(Quantity).exists()" // ! lint-invariant-element

Invariant: inv-resolve
Description: "A patient has no status"
Severity: #error
Expression: "subject.resolve().status.exists()" // ! lint-invariant-element

Invariant: inv-resource
Description: "The resource has no nmae"
Severity: #error
Expression: "%resource.nmae.exists()" // ! lint-invariant-element

Invariant: inv-on-element
Description: "The expression starts at the element that has it"
Severity: #error
Expression: "period.start.exists()" // ! lint-invariant-element

Invariant: inv-always
Description: "Holds always"
Severity: #error
Expression: "period.exists() or period.empty()" // ! lint-invariant-constant

Invariant: inv-always-implies
Description: "Implies itself"
Severity: #error
Expression: "(period.exists() and subject.exists()) implies subject.exists()" // ! lint-invariant-constant

Invariant: inv-never
Description: "Holds never"
Severity: #error
Expression: "period.exists() and period.exists().not()" // ! lint-invariant-constant

Invariant: inv-literal
Description: "Looks at nothing"
Severity: #error
Expression: "1 = 2" // ! lint-invariant-constant

Invariant: inv-code
Description: "done is not a status of an encounter"
Severity: #error
Expression: "status = 'done'" // ! lint-invariant-code

Invariant: inv-code-in
Description: "One of the two is not a status"
Severity: #error
Expression: "status in ('finished' | 'complete')" // ! lint-invariant-code

Invariant: inv-sleep
Description: "Sleep"
Severity: #error
Expression: "type.coding.where(code = 'sleep').exists()"

Invariant: inv-motor
Description: "Motor function, copied from sleep"
Severity: #error
Expression: "type.coding.where(code =   'sleep').exists()" // ! lint-invariant-same

Invariant: inv-text
Description: "At 'First visit' there must be a period"
Severity: #error
Expression: "type.coding.where(code = 'first' or code = 'second').exists() implies period.exists()" // ! lint-invariant-text

Invariant: inv-text-missing
Description: "At 'First visit' and 'Second visit' there must be a subject"
Severity: #error
Expression: "type.coding.where(code = 'first').exists() implies subject.exists()" // ! lint-invariant-text

Invariant: inv-unused // ! lint-unused-invariant
Description: "Nothing obeys it"
Severity: #error
Expression: "status.exists()"

Profile: FaultyInvariants
Parent: Encounter
Id: faulty-invariants
Title: "Faulty invariants"
Description: "Every invariant but one has a fault"
* subject only Reference(Patient)
* obeys inv-syntax and inv-unknown-function and inv-function-inside and inv-arguments and inv-element and inv-element-deep and inv-element-where
* obeys inv-type and inv-resolve and inv-resource and inv-always and inv-always-implies and inv-never and inv-literal
* obeys inv-code and inv-code-in and inv-sleep and inv-motor and inv-text and inv-text-missing
* period obeys inv-on-element

Profile: FaultyChoice
Parent: Observation
Id: faulty-choice
Title: "A choice"
Description: "The invariant writes a choice as JSON does"
* obeys inv-choice
