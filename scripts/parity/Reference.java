import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fhir.ucum.UcumEssenceService;
import org.hl7.fhir.convertors.loaders.loaderR5.R4ToR5Loader;
import org.hl7.fhir.r5.conformance.StructureDefinitionHacker;
import org.hl7.fhir.r5.context.IWorkerContext;
import org.hl7.fhir.r5.context.SimpleWorkerContext;
import org.hl7.fhir.r5.elementmodel.Element;
import org.hl7.fhir.r5.elementmodel.Manager.FhirFormat;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CanonicalType;
import org.hl7.fhir.r5.model.PackageInformation;
import org.hl7.fhir.r5.model.Parameters;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.terminologies.utilities.TerminologyCache;
import org.hl7.fhir.r5.utils.validation.IResourceValidator;
import org.hl7.fhir.r5.utils.validation.IValidatorResourceFetcher;
import org.hl7.fhir.r5.utils.validation.ValidatorSession;
import org.hl7.fhir.r5.utils.validation.constants.ReferenceValidationPolicy;
import org.hl7.fhir.utilities.ByteProvider;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.validation.ValidatorSettings;
import org.hl7.fhir.validation.ValidatorUtils;
import org.hl7.fhir.validation.instance.InstanceValidator;
import org.hl7.fhir.validation.instance.advisor.BasePolicyAdvisorForFullValidation;
import org.hl7.fhir.validation.service.model.InstanceValidatorParameters;

/**
 * Runs HL7's own validator over many documents in one process, set up as its command line sets it up for
 * `-version 4.0.1 -tx n/a [-extension <domain>]… -ig <packages>`.
 *
 * Usage: java -cp … Reference.java
 * A line {"packages": [<package.tgz>…], "extensions": [<domain>…]} of standard input says what the documents after it are validated with:
 * R4 itself, which is read once, and these packages. Each other line is a document {"name", "format": "json" | "xml", "profile"?, "text"}, which gets
 * a line on standard output, written at once, so that a caller may choose its next documents by the answers:
 * {"name", "ms", "issues": [{"severity", "id", "location", "line", "column", "text", "because"?: issues}], "failure"?};
 * `because` is what was found while a resource was tried against a profile or a slice that it then did not match.
 */
public class Reference {
  private static final String R4 = "4.0.1";
  private static final String CORE = "/org/hl7/fhir/r4/model/";

  /** R4's own definitions, types first, as the resources of HL7's implementation for R4 hold them. */
  private static final List<String> CORE_FILES = List.of(
      "profile/profiles-types.xml", "profile/profiles-resources.xml", "profile/profiles-others.xml", "extension/extension-definitions.xml",
      "valueset/v3-codesystems.xml", "valueset/v2-tables.xml", "valueset/valuesets.xml");

  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ENGLISH);
    // Standard output carries the answers alone; the validator's own remarks go where errors go.
    PrintStream out = System.out;
    System.setOut(System.err);
    SimpleWorkerContext core = core();
    SimpleWorkerContext context = core;
    List<String> extensions = List.of();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonObject question = JsonParser.parseString(line).getAsJsonObject();
      if (question.has("packages")) {
        context = with(core, strings(question, "packages"));
        extensions = strings(question, "extensions");
        continue;
      }
      // Half a surrogate pair has no bytes: getBytes puts a question mark for it, where a writer would fail.
      out.write((answer(context, extensions, question) + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  private static List<String> strings(JsonObject object, String key) {
    return object.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList();
  }

  /** A context of its own for some packages: they must not meet those of another guide. */
  private static SimpleWorkerContext with(SimpleWorkerContext core, List<String> packages) throws Exception {
    SimpleWorkerContext context = withoutTerminology(new SimpleWorkerContext(core));
    for (String file : packages) {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        context.loadFromPackage(NpmPackage.fromPackage(in), ValidatorUtils.loaderForVersion(R4), false);
      }
    }
    return context;
  }

  private static SimpleWorkerContext core() throws Exception {
    R4ToR5Loader loader = (R4ToR5Loader) ValidatorUtils.loaderForVersion(R4);
    PackageInformation info = new PackageInformation("hl7.fhir.r4.core", R4, new Date(0));
    Map<String, ByteProvider> version = Map.of("version.info", ByteProvider.forBytes(("[FHIR]\nversion=" + R4 + "\n").getBytes(StandardCharsets.UTF_8)));
    SimpleWorkerContext context = new SimpleWorkerContext.SimpleWorkerContextBuilder().withAllowLoadingDuplicates(true).fromDefinitions(version, loader, info);
    context.setAllowLoadingDuplicates(true);
    for (String file : CORE_FILES) {
      try (InputStream in = Reference.class.getResourceAsStream(CORE + file)) {
        for (var entry : loader.loadBundle(in, false).getEntry()) {
          Resource resource = entry.getResource();
          if (resource instanceof StructureDefinition definition) resource = new StructureDefinitionHacker(R4).fixSD(definition);
          context.cacheResourceFromPackage(resource, info);
        }
      }
    }
    return withoutTerminology(context);
  }

  /** What `-tx n/a` means: code systems that are not here are not checked. */
  private static SimpleWorkerContext withoutTerminology(SimpleWorkerContext context) throws Exception {
    context.setAllowLoadingDuplicates(true);
    context.setCanRunWithoutTerminology(true);
    context.setNoTerminologyServer(true);
    context.setCanNoTS(true);
    // What it remembers of codings mixes those without a display up with those of a blank one: each document is to stand for itself.
    TerminologyCache.setNoCaching(true);
    context.setExpansionParameters(new Parameters());
    context.setUcumService(new UcumEssenceService(Reference.class.getClassLoader().getResourceAsStream("ucum-essence.xml")));
    return context;
  }

  private static JsonObject answer(SimpleWorkerContext context, List<String> extensions, JsonObject document) {
    JsonObject answer = new JsonObject();
    answer.add("name", document.get("name"));
    List<ValidationMessage> messages = new ArrayList<>();
    long start = System.nanoTime();
    try {
      List<StructureDefinition> profiles = new ArrayList<>();
      if (document.has("profile")) profiles.add(context.fetchResource(StructureDefinition.class, document.get("profile").getAsString()));
      FhirFormat format = document.get("format").getAsString().equals("xml") ? FhirFormat.XML : FhirFormat.JSON;
      byte[] bytes = document.get("text").getAsString().getBytes(StandardCharsets.UTF_8);
      validator(context, extensions).validate(null, messages, new ByteArrayInputStream(bytes), format, profiles);
    } catch (Exception | StackOverflowError failure) {
      answer.addProperty("failure", failure.toString());
    }
    answer.addProperty("ms", (System.nanoTime() - start) / 1e6);
    answer.add("issues", issues(messages));
    return answer;
  }

  /** A new one for each document, as the command line makes it. */
  private static InstanceValidator validator(SimpleWorkerContext context, List<String> extensions) throws Exception {
    InstanceValidator validator = new InstanceValidator(context, null, null, new ValidatorSession(), new ValidatorSettings());
    // The command line's defaults. Without a domain, an extension that no package defines is an error.
    validator.initializeFromParameters(new InstanceValidatorParameters().setExtensions(extensions));
    validator.setFetcher(new Offline(context));
    validator.setPolicyAdvisor(new BasePolicyAdvisorForFullValidation(ReferenceValidationPolicy.IGNORE, Set.of()));
    return validator;
  }

  private static JsonArray issues(List<ValidationMessage> messages) {
    JsonArray issues = new JsonArray();
    for (ValidationMessage message : messages) issues.add(issue(message));
    return issues;
  }

  private static JsonObject issue(ValidationMessage message) {
    JsonObject issue = new JsonObject();
    issue.addProperty("severity", message.getLevel().toCode());
    issue.addProperty("id", message.getMessageId());
    issue.addProperty("location", message.getLocation());
    issue.addProperty("line", message.getLine());
    issue.addProperty("column", message.getCol());
    issue.addProperty("text", message.getMessage());
    if (message.getSliceInfo() != null && !message.getSliceInfo().isEmpty()) issue.add("because", issues(message.getSliceInfo()));
    return issue;
  }

  /** Answers from what is loaded, and never from the network. URLs that are no FHIR canonicals are taken to lead somewhere, as on the command line. */
  private record Offline(SimpleWorkerContext context) implements IValidatorResourceFetcher {
    @Override
    public Element fetch(IResourceValidator validator, Object appContext, String url) {
      return null;
    }

    @Override
    public boolean resolveURL(IResourceValidator validator, Object appContext, String path, String url, IWorkerContext.VersionResolutionRules rules, String type, boolean canonical, List<CanonicalType> targets) {
      if (!url.startsWith("http:") && !url.startsWith("https:")) return true;
      return context.fetchResource(Resource.class, url) != null || (!url.startsWith("http://hl7.org/fhir") && !"canonical".equals(type));
    }

    @Override
    public byte[] fetchRaw(IResourceValidator validator, String url) {
      return null;
    }

    @Override
    public IValidatorResourceFetcher setLocale(Locale locale) {
      return this;
    }

    @Override
    public CanonicalResource fetchCanonicalResource(IResourceValidator validator, Object appContext, String url) {
      return null;
    }

    @Override
    public boolean fetchesCanonicalResource(IResourceValidator validator, String url) {
      return false;
    }

    @Override
    public Set<ResourceVersionInformation> fetchCanonicalResourceVersions(IResourceValidator validator, Object appContext, String url) {
      return new HashSet<>();
    }
  }
}
