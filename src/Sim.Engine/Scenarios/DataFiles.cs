using System.Security.Cryptography;

namespace Sim.Engine.Scenarios;

/// <summary>The files of data that a scenario names: records of residents, weather, power cuts, bills.</summary>
internal static class DataFiles
{
    /// <summary>The inputs that name a file, with the names.</summary>
    public static IReadOnlyDictionary<string, string> Of(Scenario scenario)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Add(string path, string? file)
        {
            if (file is not null)
            {
                found[path] = file;
            }
        }
        Add("occupancy.recorded", scenario.Shared.Occupancy?.Recorded);
        foreach ((string name, SiteInputs site) in scenario.Sites)
        {
            Add(scenario.PathOf(name, "occupancy.recorded"), site.Occupancy.Recorded);
            Add(scenario.PathOf(name, "climate.epw"), site.Climate.Epw);
            Add(scenario.PathOf(name, "climate.pvgis"), site.Climate.Pvgis);
            Add(scenario.PathOf(name, "climate.csv"), site.Climate.Csv);
            Add(scenario.PathOf(name, "electricity.grid.outages.recorded"), site.Electricity.Grid?.Outages.Recorded);
            Add(scenario.PathOf(name, "measured.bills"), site.Measured?.Bills);
        }
        return found;
    }

    /// <summary>What a file holds, for the scenario's hash: not its name, which says nothing of the data. Empty where it cannot be read.</summary>
    public static string Contents(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
