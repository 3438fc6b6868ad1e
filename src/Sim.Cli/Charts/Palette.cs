using System.Globalization;

namespace Sim.Cli.Charts;

/// <summary>
/// The colours and what they mean. Hues are from Tol (2021), "Colour schemes", SRON/EPS/TN/09-002 (muted and light
/// schemes) and Okabe and Ito (2008), "Color universal design", both made for colour-blind readers; neighbours in the
/// usual order of a stack also differ in lightness.
/// </summary>
internal static class Palette
{
    public const string Ink = "#222222", Soft = "#595959", Grid = "#E3E3E3", Axis = "#6B6B6B", Alarm = "#B3261E";

    private const string Wine = "#882255", Rose = "#CC6677", Indigo = "#332288", Cyan = "#88CCEE", Purple = "#AA4499", Sand = "#DDCC77",
        Green = "#117733", Teal = "#44AA99", Blue = "#0072B2", Olive = "#999933", Petrol = "#225555", Pear = "#BBCC33", Brown = "#7A4B1F", Peach = "#EE8866",
        Orange = "#E69F00", Vermillion = "#D55E00", Yellow = "#F0E442", Sky = "#56B4E9", Coal = "#4D4D4D", Grey = "#8A8A8A", Mist = "#BDBDBD", Pink = "#FFAABB";

    /// <summary>Colours for series without a meaning, in order of use.</summary>
    public static readonly IReadOnlyList<string> Free = [Blue, Orange, Green, Rose, Indigo, Teal, Wine, Sky, Brown, Olive, Purple, Mist, Coal, Sand, Petrol, Peach];

    /// <summary>Families of meanings in the usual order of a stack: name in the chart's words, role, colour.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<(ColourRole Role, string Colour, string[] Names)>> Families =
    [
        [
            (ColourRole.SpaceHeating, Wine, ["space heating", "heating", "room heat", "room heating", "heat"]),
            (ColourRole.HeatingByFuel, Peach, ["room heating by fuel"]),
            (ColourRole.HotWaterByFuel, Coal, ["hot water by fuel"]),
            (ColourRole.HotWater, Rose, ["hot water", "domestic hot water", "water heating"]),
            (ColourRole.Cooling, Indigo, ["cooling", "room cooling", "space cooling", "air conditioning"]),
            (ColourRole.Ventilation, Cyan, ["ventilation", "fans", "fans and pumps"]),
            (ColourRole.Kitchen, Purple, ["kitchen", "cooking", "catering"]),
            (ColourRole.Lighting, Sand, ["lighting", "lights"]),
            (ColourRole.Laundry, Green, ["laundry", "washing"]),
            (ColourRole.Appliances, Teal, ["appliances", "charging", "charging and appliances", "plug loads"]),
            (ColourRole.Offices, Blue, ["offices", "office"]),
            (ColourRole.Communications, Olive, ["communications", "communication", "medical and communication", "critical"]),
            (ColourRole.WaterPumping, Petrol, ["water pumping", "pumping", "pumps"]),
            (ColourRole.StreetLighting, Pear, ["street lighting", "street lights", "outdoor lighting"]),
            (ColourRole.Services, Brown, ["services"]),
            (ColourRole.OtherUses, Mist, ["other", "other uses", "base load", "everything else"]),
        ],
        [
            (ColourRole.Grid, Coal, ["grid", "grid import", "from the grid", "public grid"]),
            (ColourRole.GridNight, Grey, ["grid at night", "grid, night"]),
            (ColourRole.Solar, Orange, ["solar", "pv", "solar power", "photovoltaics", "solar pv", "pv generation"]),
            (ColourRole.Battery, Blue, ["battery", "from the battery", "battery discharge"]),
            (ColourRole.Curtailed, Yellow, ["curtailed", "curtailment", "curtailed solar"]),
            (ColourRole.Generator, Brown, ["generator", "diesel generator", "diesel"]),
            (ColourRole.Unserved, Vermillion, ["unserved", "unserved energy", "shed", "unmet"]),
            (ColourRole.Exported, Sky, ["exported", "export", "grid export"]),
        ],
        [
            (ColourRole.Electricity, Orange, ["electricity"]),
            (ColourRole.HeatingOil, Wine, ["heating oil", "oil", "fuel oil"]),
            (ColourRole.Lpg, Cyan, ["lpg"]),
            (ColourRole.NaturalGas, Blue, ["natural gas", "gas"]),
            (ColourRole.Pellets, Olive, ["pellets", "wood pellets"]),
            (ColourRole.Logs, Petrol, ["logs", "firewood", "split logs"]),
        ],
        [
            (ColourRole.Mains, Blue, ["mains", "mains water"]),
            (ColourRole.Rainwater, Cyan, ["rain", "rainwater"]),
            (ColourRole.Borehole, Indigo, ["borehole", "well"]),
            (ColourRole.Greywater, Olive, ["greywater", "treated greywater"]),
            (ColourRole.Trucked, Brown, ["trucked", "trucked water", "trucks", "tanker"]),
            (ColourRole.Sewage, Rose, ["sewage", "wastewater", "sewer"]),
            (ColourRole.Bottled, Orange, ["bottled", "bottled water"]),
        ],
        [
            (ColourRole.Showers, Teal, ["showers", "shower"]),
            (ColourRole.Toilets, Indigo, ["toilets", "toilet", "toilet flushing"]),
            (ColourRole.Basins, Cyan, ["basins", "basin", "hand basins", "taps"]),
            (ColourRole.Drinking, Blue, ["drinking", "drinking water"]),
            (ColourRole.Cleaning, Pear, ["cleaning"]),
            (ColourRole.Leakage, Vermillion, ["leakage", "leaks"]),
        ],
        [
            (ColourRole.Landfill, Coal, ["landfill", "landfilled"]),
            (ColourRole.Rejects, Grey, ["rejects", "sorting rejects"]),
            (ColourRole.Recycling, Sky, ["recycling", "recycled"]),
            (ColourRole.Composting, Green, ["composting", "composted", "compost"]),
            (ColourRole.Digestion, Pear, ["digestion", "digested", "anaerobic digestion", "biogas"]),
            (ColourRole.OpenBurning, Vermillion, ["open burning", "burnt", "open burnt"]),
            (ColourRole.Reuse, Cyan, ["reuse", "reused"]),
        ],
        [
            (ColourRole.Food, Green, ["food", "food waste", "kitchen waste", "organics"]),
            (ColourRole.Garden, Pear, ["garden", "garden waste"]),
            (ColourRole.Paper, Blue, ["paper", "paper and card"]),
            (ColourRole.Plastic, Orange, ["plastic", "plastics"]),
            (ColourRole.Glass, Petrol, ["glass"]),
            (ColourRole.Metal, Mist, ["metal", "metals"]),
            (ColourRole.Textile, Purple, ["textile", "textiles"]),
            (ColourRole.Nappies, Pink, ["nappies", "nappies and hygiene products"]),
            (ColourRole.Wood, Brown, ["wood"]),
            (ColourRole.Hazardous, Vermillion, ["hazardous", "hazardous waste"]),
        ],
        [
            (ColourRole.Scope1, Wine, ["scope 1"]),
            (ColourRole.Scope2, Sand, ["scope 2"]),
            (ColourRole.Scope3, Blue, ["scope 3"]),
            (ColourRole.Avoided, Pear, ["avoided", "avoided emissions"]),
            (ColourRole.LandfillGas, Olive, ["landfill gas", "landfill methane"]),
            (ColourRole.WasteCollection, Cyan, ["waste collection"]),
        ],
        [
            (ColourRole.Baseline, Coal, ["baseline", "today", "business as usual"]),
            (ColourRole.Capex, Sky, ["capex", "investment", "investments"]),
            (ColourRole.Energy, Vermillion, ["energy", "energy bills"]),
            (ColourRole.Staff, Indigo, ["staff", "wages"]),
            (ColourRole.Maintenance, Olive, ["maintenance", "maintenance and replacement"]),
            (ColourRole.Site, Sand, ["site", "rent"]),
            (ColourRole.Security, Teal, ["security", "guards"]),
            (ColourRole.Care, Pink, ["care", "health care"]),
        ],
        [
            (ColourRole.Outdoor, Coal, ["outdoor", "outdoors", "outdoor temperature"]),
            (ColourRole.Smaller, Grey, ["smaller ones"]),
        ],
    ];

    private static readonly Dictionary<ColourRole, string> colours = Families.SelectMany(f => f).ToDictionary(e => e.Role, e => e.Colour);

    private static readonly Dictionary<string, ColourRole> names =
        Families.SelectMany(f => f).SelectMany(e => e.Names, (e, n) => (n, e.Role)).ToDictionary(p => p.n, p => p.Role, StringComparer.Ordinal);

    /// <summary>The fixed colour of a meaning.</summary>
    public static string Of(ColourRole role) => colours[role];

    /// <summary>The meaning of a series' name, or null; case, hyphens and surrounding blanks do not matter.</summary>
    public static ColourRole? RoleOf(string name) =>
        names.TryGetValue(name.Trim().ToLowerInvariant().Replace('-', ' ').Replace('_', ' '), out ColourRole role) ? role : null;

    /// <summary>A colour for each series: by role, by name, else the next free one that differs in lightness from its neighbour.</summary>
    public static string[] Assign(IReadOnlyList<Series> series)
    {
        var result = new string[series.Count];
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < series.Count; i++)
        {
            if ((series[i].Role ?? RoleOf(series[i].Name)) is { } role && used.Add(Of(role)))
            {
                result[i] = Of(role);
            }
        }
        for (int i = 0; i < series.Count; i++)
        {
            if (result[i] is null)
            {
                double before = i > 0 ? Lightness(result[i - 1]) : -100;
                string[] left = [.. Free.Where(c => !used.Contains(c))];
                if (left.Length == 0)
                {
                    used.Clear();
                    left = [.. Free];
                }
                result[i] = left.FirstOrDefault(c => Math.Abs(Lightness(c) - before) >= 12, left[0]);
                used.Add(result[i]);
            }
        }
        return result;
    }

    /// <summary>The same hue dark enough for a thin line on white: contrast 3:1 (WCAG 2.2, criterion 1.4.11).</summary>
    public static string ForLine(string colour)
    {
        (double r, double g, double b) = Rgb(colour);
        double factor = 1;
        while (1.05 / (Luminance(r * factor, g * factor, b * factor) + 0.05) < 3)
        {
            factor -= 0.02;
        }
        return string.Create(CultureInfo.InvariantCulture, $"#{Byte(r * factor):X2}{Byte(g * factor):X2}{Byte(b * factor):X2}");
    }

    /// <summary>CIE 1976 lightness L*, 0 to 100.</summary>
    public static double Lightness(string colour)
    {
        (double r, double g, double b) = Rgb(colour);
        double y = Luminance(r, g, b);
        return y > 0.008856 ? 116 * Math.Cbrt(y) - 16 : 903.3 * y;
    }

    private static double Luminance(double r, double g, double b) => 0.2126 * Linear(r) + 0.7152 * Linear(g) + 0.0722 * Linear(b);

    private static double Linear(double c) => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);

    private static int Byte(double c) => (int)Math.Round(c * 255, MidpointRounding.AwayFromZero);

    private static (double R, double G, double B) Rgb(string colour) => (Channel(colour, 1), Channel(colour, 3), Channel(colour, 5));

    private static double Channel(string colour, int at) => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
}
