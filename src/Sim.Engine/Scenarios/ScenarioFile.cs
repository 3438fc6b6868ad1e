using Sim.Engine.Buildings;
using Sim.Engine.Climate;
using Sim.Engine.Schema;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Reads scenarios: parse, patch, fill, bind and check, with every problem reported at once.</summary>
public sealed class ScenarioFile
{
    private static readonly Binder OneSite = new([typeof(ScenarioInputs), typeof(SiteInputs)], libraries: Libraries);
    private static readonly Binder ManySites = new([typeof(ScenarioInputs), typeof(SharedInputs)], libraries: Libraries);

    private static readonly Binder OneEnterprise = new([typeof(EnterpriseFileInputs)], libraries: Libraries);
    private static readonly string[] KeysOfSites = ["location", "climate", "buildings"];

    private readonly Binder binder;

    private ScenarioFile(Document document, string folder)
    {
        (Document, Folder) = (document, folder);
        IsOfEnterprise = document.Root.TryGet(ServiceUnits.Key, out _) && !document.Root.Keys.Any(k => k == "sites" || KeysOfSites.Contains(k));
        binder = IsOfEnterprise ? OneEnterprise : document.Root.TryGet("sites", out _) ? ManySites : OneSite;
    }

    /// <summary>The document as written.</summary>
    public Document Document { get; }

    /// <summary>Folder from which the files that it names are read.</summary>
    public string Folder { get; }

    /// <summary>Files that the text names and that are there: the data that its simulation reads.</summary>
    public IEnumerable<string> NamedFiles => Texts(Document.Root).Select(text => Path.Combine(Folder, text)).Where(File.Exists);

    /// <summary>Whether it describes enterprises without the centre's place and buildings, which cannot be simulated but priced.</summary>
    public bool IsOfEnterprise { get; }

    /// <summary>The declarations at the root of this file.</summary>
    public IReadOnlyList<InputDeclaration> Inputs => binder.Inputs;

    /// <summary>Reads a file; none, with the problems reported, where it cannot be read.</summary>
    public static ScenarioFile? Load(string path, ProblemList problems) =>
        Document.Load(path, problems) is { } document ? new(document, Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".") : null;

    /// <summary>Reads text; the name is for messages, the folder for files that it names.</summary>
    public static ScenarioFile? Parse(string text, string name, string folder, ProblemList problems) =>
        Document.Parse(text, name, problems) is { } document ? new(document, folder) : null;

    /// <summary>The scenario with a variation's changes; none, with the problems reported, where there are errors.</summary>
    public Scenario? Bind(Variation variation, ProblemList problems)
    {
        (Document filled, Bound bound) = Records(variation, problems);
        if (IsOfEnterprise)
        {
            problems.Add(new(Severity.Error, Document.File, 0, 0, "", "describes an enterprise without the centre's location, climate and buildings: it cannot be simulated; sim price reads it"));
        }
        if (problems.HasErrors)
        {
            return null;
        }
        ScenarioInputs inputs = bound.Get<ScenarioInputs>();
        bool isMany = binder == ManySites;
        if (isMany ? inputs.Sites is not { Count: > 0 } : inputs.Sites is not null)
        {
            problems.Add(filled.At("sites", isMany ? "names no site; write at least one, or the keys of the only one at the top" : "cannot be added by an option to a file with a single site"));
            return null;
        }
        IReadOnlyDictionary<string, SiteInputs> sites = inputs.Sites
            ?? new Dictionary<string, SiteInputs> { [Scenario.OnlySite] = bound.Get<SiteInputs>() };
        if (!sites.Values.Any(s => s.Open))
        {
            problems.Add(filled.At(isMany ? "sites" : "open", isMany ? "are all closed; open at least one" : "must be true: the file has no other site"));
            return null;
        }
        var open = sites.Where(s => s.Value.Open).ToDictionary(s => s.Key, s => s.Value);
        var scenario = new Scenario(filled, inputs, open, binder.Values(filled), Folder) { Shared = isMany ? bound.Get<SharedInputs>() : new() };
        CrossChecks.Run(scenario, problems);
        if (variation.Changes.Count == 0)
        {
            // Of the file as it stands: an option may replace what is uncertain in it.
            UncertainValue.Read(scenario, problems);
        }
        return problems.HasErrors ? null : scenario;
    }

    /// <summary>The file as if it said a variation's changes itself; those refused are reported and left out.</summary>
    public ScenarioFile With(Variation variation, ProblemList problems) => new(binder.Patch(Document, variation, problems), Folder);

    /// <summary>
    /// Reports uncertain values that the file cannot hold: each must be possible alone; what only goes ill together shows in the draws.
    /// Binds the file for each, so that only those ask who check or draw.
    /// </summary>
    public void Probe(Scenario scenario, ProblemList problems)
    {
        foreach (UncertainValue value in UncertainValue.Of(scenario))
        {
            foreach (string text in value.Probes)
            {
                var own = new ProblemList();
                Bind(Variation.Of("uncertain", (value.Path, text)), own);
                foreach (Problem problem in own.Sorted.Where(p => p.Severity == Severity.Error))
                {
                    problems.Add(scenario.Document.At($"uncertain.{value.Path}", $"cannot be {text}: {problem.Path} {problem.Message}") with { Allowed = problem.Allowed, Nearest = problem.Nearest });
                }
            }
        }
    }

    /// <summary>The unvaried scenario.</summary>
    public Scenario? Bind(ProblemList problems) => Bind(Variation.Baseline, problems);

    /// <summary>A file of enterprises alone; none, with the problems reported, where there are errors.</summary>
    public EnterpriseFileInputs? BindEnterprise(ProblemList problems, out Document filled)
    {
        (filled, Bound bound) = Records(Variation.Baseline, problems);
        return problems.HasErrors || !IsOfEnterprise ? null : bound.Get<EnterpriseFileInputs>();
    }

    /// <summary>
    /// The scenario for reading its values; of a file of enterprises alone one without sites, which cannot be run. None, with
    /// the problems reported, where there are errors.
    /// </summary>
    public Scenario? BindValues(Variation variation, ProblemList problems)
    {
        if (!IsOfEnterprise)
        {
            return Bind(variation, problems);
        }
        (Document filled, Bound bound) = Records(variation, problems);
        EnterpriseFileInputs inputs = bound.Get<EnterpriseFileInputs>();
        return problems.HasErrors ? null : new Scenario(filled, new ScenarioInputs { Name = inputs.Name, About = inputs.About, Period = inputs.Period, Seed = inputs.Seed, Enterprises = inputs.Enterprises },
            new Dictionary<string, SiteInputs>(), binder.Values(filled), Folder);
    }

    private (Document Filled, Bound Bound) Records(Variation variation, ProblemList problems)
    {
        Document filled = ServiceUnits.Rewrite(binder.Fill(binder.Patch(Document, variation, problems)), problems);
        var found = new ProblemList();
        Bound bound = binder.Bind(filled, found);
        problems.AddAll(found.Count == 0 ? found : ServiceUnits.InOwnUnits(found, filled));
        return (filled, bound);
    }

    private static IReadOnlyCollection<string>? Libraries(string name) => name switch
    {
        "constructions" => Constructions.Names,
        "glazings" => Glazings.Names,
        "materials" => Materials.Names,
        "normals" => NormalsLibrary.Names,
        "time_zones" => SiteClock.Zones,
        _ => null,
    };

    private static IEnumerable<string> Texts(DocNode node) => node switch
    {
        ScalarNode scalar => [scalar.Text],
        ListNode list => list.Items.SelectMany(Texts),
        MapNode map => map.Entries.ToArray().SelectMany(e => Texts(e.Value)),
        _ => [],
    };
}
