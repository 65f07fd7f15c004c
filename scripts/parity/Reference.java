import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
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
 * `-version 4.0.1 -tx n/a -extension any -ig <packages>`.
 *
 * Usage: java -cp … Reference.java <documents.ndjson> <issues.ndjson> <package.tgz>…
 * A document is a line {"name", "format": "json" | "xml", "profile"?, "text"}; its answer is the line
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
    SimpleWorkerContext context = core();
    for (String file : List.of(args).subList(2, args.length)) {
      try (InputStream in = Files.newInputStream(Path.of(file))) {
        context.loadFromPackage(NpmPackage.fromPackage(in), ValidatorUtils.loaderForVersion(R4), false);
      }
    }
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[0])); OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        // Half a surrogate pair has no bytes: getBytes puts a question mark for it, where a writer would fail.
        out.write((answer(context, JsonParser.parseString(line).getAsJsonObject()) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
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
    // What `-tx n/a` means: code systems that are not here are not checked.
    context.setCanRunWithoutTerminology(true);
    context.setNoTerminologyServer(true);
    context.setCanNoTS(true);
    // What it remembers of codings mixes those without a display up with those of a blank one: each document is to stand for itself.
    TerminologyCache.setNoCaching(true);
    context.setExpansionParameters(new Parameters());
    context.setUcumService(new UcumEssenceService(Reference.class.getClassLoader().getResourceAsStream("ucum-essence.xml")));
    return context;
  }

  private static JsonObject answer(SimpleWorkerContext context, JsonObject document) {
    JsonObject answer = new JsonObject();
    answer.add("name", document.get("name"));
    List<ValidationMessage> messages = new ArrayList<>();
    long start = System.nanoTime();
    try {
      List<StructureDefinition> profiles = new ArrayList<>();
      if (document.has("profile")) profiles.add(context.fetchResource(StructureDefinition.class, document.get("profile").getAsString()));
      FhirFormat format = document.get("format").getAsString().equals("xml") ? FhirFormat.XML : FhirFormat.JSON;
      byte[] bytes = document.get("text").getAsString().getBytes(StandardCharsets.UTF_8);
      validator(context).validate(null, messages, new ByteArrayInputStream(bytes), format, profiles);
    } catch (Exception | StackOverflowError failure) {
      answer.addProperty("failure", failure.toString());
    }
    answer.addProperty("ms", (System.nanoTime() - start) / 1e6);
    answer.add("issues", issues(messages));
    return answer;
  }

  /** A new one for each document, as the command line makes it. */
  private static InstanceValidator validator(SimpleWorkerContext context) throws Exception {
    InstanceValidator validator = new InstanceValidator(context, null, null, new ValidatorSession(), new ValidatorSettings());
    // The command line's defaults, but for extensions that no package defines: they are let through, as FHIR has it.
    validator.initializeFromParameters(new InstanceValidatorParameters().setExtensions(List.of("any")));
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
