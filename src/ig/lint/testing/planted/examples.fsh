Instance: SoundPatient
InstanceOf: Sound
Usage: #example
Title: "A sound patient"
Description: "Conforms"
* active = false

Instance: BreaksInvariant // ! invariant-failed
InstanceOf: Sound
Usage: #example
Title: "Breaks an invariant"
Description: "Active and without a name"
* active = true

Instance: BreaksBinding
InstanceOf: BoundVisit
Usage: #example
Title: "Breaks a binding"
Description: "Its type is in another value set"
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#AMB
* type = $here#second // ! binding-required

Instance: BreaksDisplay
InstanceOf: BoundVisit
Usage: #example
Title: "A wrong display"
Description: "Its type has another name"
* status = #finished
* class = http://terminology.hl7.org/CodeSystem/v3-ActCode#AMB
* type[+] = $here#first "Second visit" // ! display-mismatch

Instance: UnknownProfile
InstanceOf: Patient
Usage: #example
Title: "Unknown profile"
Description: "Claims a profile that nobody has"
* meta.profile = "http://example.org/planted.test/StructureDefinition/soond" // ! lint-example-profile
* active = true
