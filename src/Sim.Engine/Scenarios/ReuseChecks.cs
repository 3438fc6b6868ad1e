using Sim.Engine.Water;

namespace Sim.Engine.Scenarios;

/// <summary>Rain and greywater that come from nowhere or go nowhere, by what the site's people and services use.</summary>
internal static class ReuseChecks
{
    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Refuse(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem));
        WaterSystem water = site.Water;
        bool washes = site.Services.Laundry is { WaterLPerKg: > 0, AmountKgPerPersonDay: > 0 } laundry && laundry.Parts.Any(p => !p.IsOffSite);
        bool flushes = water.Toilets.LPerPersonDay > 0, cleans = site.Services.Cleaning is { WaterLPerM2: > 0 };
        bool Used(bool toilets, bool laundryUses, bool cleaning) => toilets && flushes || laundryUses && washes || cleaning && cleans;
        string Nowhere(bool toilets, bool laundryUses, bool cleaning) => "goes nowhere: " + Words(
            (toilets && !flushes, "toilets take no water"), (laundryUses && !washes, "no laundry washes on the site"), (cleaning && !cleans, "nothing is cleaned with water"));
        if (water.Rainwater is { } rain && !Used(rain.Toilets, rain.Laundry, rain.Cleaning))
        {
            Refuse("water.rainwater", Nowhere(rain.Toilets, rain.Laundry, rain.Cleaning));
        }
        if (water.Greywater is not { } grey)
        {
            return;
        }
        if (!Used(grey.Toilets, grey.Laundry, grey.Cleaning))
        {
            Refuse("water.greywater", Nowhere(grey.Toilets, grey.Laundry, grey.Cleaning));
        }
        bool showers = water.Showers.LPerPersonDay > 0, basins = water.Basins.LPerPersonDay > 0;
        if (water.Wastewater.ReturnFraction == 0)
        {
            Refuse("water.greywater", "collects nothing: water.wastewater.return is 0 %, so that no used water reaches a drain");
        }
        else if (!(grey.FromShowers && showers || grey.FromBasins && basins || grey.FromLaundry && washes))
        {
            Refuse("water.greywater", "collects nothing: " + Words(
                (grey.FromShowers && !showers, "showers use no water"), (grey.FromBasins && !basins, "basins use no water"), (grey.FromLaundry && !washes, "no laundry washes on the site")));
        }
    }

    private static string Words(params (bool IsSo, string Word)[] reasons) => string.Join(", ", reasons.Where(r => r.IsSo).Select(r => r.Word));
}
