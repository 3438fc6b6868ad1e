using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Architecture;

/// <summary>The arrows of the house: who may look at whom, and what is documented.</summary>
public partial class RoomsTests
{
    private static readonly string[] Domain =
        ["Climate", "Occupancy", "Buildings", "Heat", "Electricity", "Water", "Waste", "Services"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Schema"] = [],
        ["Time"] = ["Schema"],
        ["Scenarios"] = ["Schema", "Time", "Accounts", .. Domain],
        ["Simulation"] = ["Schema", "Time", "Scenarios", .. Domain],
        ["Accounts"] = ["Schema", "Time", "Waste"],
        ["Studies"] = ["Schema", "Time", "Scenarios", "Simulation", "Accounts", .. Domain],
    };

    public static TheoryData<string, string> Files()
    {
        var files = new TheoryData<string, string>();
        foreach (string folder in Directory.GetDirectories(Source).Order(StringComparer.Ordinal))
        {
            string room = Path.GetFileName(folder);
            if (room is not ("bin" or "obj") && Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            {
                files.Add(room, folder);
            }
        }
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_room_looks_only_where_it_may(string room, string folder)
    {
        string[] allowed = MayUse.TryGetValue(room, out string[]? named) ? named
            : Domain.Contains(room) ? ["Schema", "Time"]
            : throw new InvalidOperationException($"The room {room} is not in the list of this test: say what it may use.");
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            foreach (Match use in RoomUse().Matches(File.ReadAllText(file)))
            {
                string used = use.Groups[1].Value;
                Assert.True(used == room || allowed.Contains(used), $"{Path.GetFileName(file)} in {room} uses {used}; allowed: {string.Join(", ", allowed)}.");
            }
        }
    }

    [Fact]
    public void Every_public_type_and_method_says_what_it_is()
    {
        Assembly engine = typeof(Draw).Assembly;
        string xml = Path.ChangeExtension(engine.Location, ".xml");
        var documented = XDocument.Load(xml).Descendants("member")
            .Where(member => member.Element("summary") is not null || member.Element("inheritdoc") is not null)
            .Select(member => member.Attribute("name")!.Value.Split('(')[0].Split('`')[0])
            .ToHashSet(StringComparer.Ordinal);
        var silent = new List<string>();
        foreach (Type type in engine.GetExportedTypes())
        {
            string name = type.FullName!.Replace('+', '.').Split('`')[0];
            if (!documented.Contains("T:" + name))
            {
                silent.Add(name);
            }
            foreach (MethodInfo method in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                bool written = !method.IsSpecialName && method.Name is not ("ToString" or "Equals" or "GetHashCode" or "Deconstruct")
                    && !method.Name.Contains('<', StringComparison.Ordinal) && method.GetBaseDefinition() == method;
                if (written && !type.IsSubclassOf(typeof(Delegate)) && !documented.Contains($"M:{name}.{method.Name}"))
                {
                    silent.Add($"{name}.{method.Name}");
                }
            }
        }
        Assert.True(silent.Count == 0, "Without a <summary>: " + string.Join(", ", silent));
    }

    private static string Source
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                string source = Path.Combine(folder.FullName, "src", "Sim.Engine");
                if (Directory.Exists(source))
                {
                    return source;
                }
            }
            throw new DirectoryNotFoundException("src/Sim.Engine was not found above the test's folder.");
        }
    }

    [GeneratedRegex(@"Sim\.Engine\.(Schema|Scenarios|Time|Climate|Occupancy|Buildings|Heat|Electricity|Water|Waste|Services|Simulation|Accounts|Studies)\b")]
    private static partial Regex RoomUse();
}
