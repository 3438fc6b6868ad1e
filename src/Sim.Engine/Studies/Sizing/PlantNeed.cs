using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Waste;

namespace Sim.Engine.Studies;

/// <summary>What a plant of the site needs on the mean day of its busiest month, beside what there is.</summary>
/// <param name="Site">The site.</param>
/// <param name="Name">The plant.</param>
/// <param name="KgPerDay">Waste of that day, kg.</param>
/// <param name="Unit">Unit of its size.</param>
/// <param name="Needed">Size needed: area of a composting plant, volume of a digester at its retention.</param>
/// <param name="Available">Size that the file states.</param>
public readonly record struct PlantNeed(string Site, string Name, double KgPerDay, string Unit, double Needed, double? Available)
{
    private const double KgPerM3 = 1000;

    /// <summary>Whether it is smaller than it would have to be.</summary>
    public bool Short => Available < Needed;

    /// <summary>The plants of all sites.</summary>
    public static IEnumerable<PlantNeed> Of(Run run, IReadOnlyList<MeteredMonth> months)
    {
        foreach (SiteRun site in run.Sites)
        {
            WasteInputs inputs = site.Plan.Inputs.Waste;
            MeteredMonth[] own = [.. months.Where(m => m.Site == site.Plan.Name)];
            double composted = own.Max(m => m.Waste.CompostedKg.Sum() / m.Days), digested = own.Max(m => m.Waste.DigestedKg.Sum() / m.Days);
            if (composted > 0)
            {
                yield return new(site.Plan.Name, "composting", composted, "m2", inputs.Composting.AreaNeededM2(composted), inputs.Composting.AreaM2);
            }
            if (digested > 0)
            {
                yield return new(site.Plan.Name, "digester", digested, "m3", digested * inputs.Digestion.RetentionDays / KgPerM3, inputs.Digestion.Tank?.VolumeM3);
            }
        }
    }
}
