using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Cli.Commands;

/// <summary>The declarations of the scenario language.</summary>
internal static class Language
{
    /// <summary>Every input of a file with one site, <c>sites</c> set aside.</summary>
    public static IReadOnlyList<DeclaredInput> OneSite { get; } =
        [.. DeclaredInput.Walk([typeof(ScenarioInputs), typeof(SiteInputs)], Catalogue.Shipped).Where(i => i.Pattern != "sites" && !i.Pattern.StartsWith("sites.", StringComparison.Ordinal))];

    /// <summary>Every input of a file with several sites.</summary>
    public static IReadOnlyList<DeclaredInput> ManySites { get; } = [.. DeclaredInput.Walk([typeof(ScenarioInputs), typeof(SharedInputs)], Catalogue.Shipped)];

    /// <summary>The inputs of a scenario's form.</summary>
    public static IReadOnlyList<DeclaredInput> Of(Scenario scenario) => scenario.Inputs.Sites is null ? OneSite : ManySites;
}
