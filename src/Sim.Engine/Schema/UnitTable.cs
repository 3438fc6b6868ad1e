namespace Sim.Engine.Schema;

/// <summary>The symbols of the scenario language and their spellings.</summary>
public static class UnitTable
{
    private static readonly Dictionary<string, UnitSymbol> Building = new(StringComparer.Ordinal);
    private static readonly List<UnitSymbol> Order = [];

    static UnitTable()
    {
        AddPhysical();
        AddPeopleMoneyCarbon();
        AddThings();
    }

    /// <summary>Every accepted spelling with its symbol.</summary>
    public static IReadOnlyDictionary<string, UnitSymbol> Spellings => Building;

    /// <summary>The symbols in the order in which messages and the reference page list them.</summary>
    public static IReadOnlyList<UnitSymbol> Symbols => Order;

    /// <summary>The spellings of one symbol, the preferred one first.</summary>
    public static IEnumerable<string> SpellingsOf(UnitSymbol symbol) =>
        Spellings.Where(s => s.Value == symbol).Select(s => s.Key)
            .OrderBy(s => s == symbol.Text ? 0 : 1).ThenBy(s => s, StringComparer.Ordinal);

    private static void AddPhysical()
    {
        Dimension none = Dimension.None, energy = Dimension.Of("energy"), time = Dimension.Of("time");
        Dimension length = Dimension.Of("length"), mass = Dimension.Of("mass"), angle = Dimension.Of("angle");
        Dimension power = energy.Times(time, -1), volume = length.Times(length, 2), pressure = energy.Times(volume, -1);
        Dimension scale = Dimension.Of("temperature"), kelvin = Dimension.Of("temperature difference");

        Add("fraction", none, 1, 1, "Fraction", "Fraction", true);
        Add("%", none, 1, 100, "Percent", "Percent", true, "percent", "pct");

        Add("kWh", energy, 1, 1, "Kwh", "Kwh", true);
        Add("MWh", energy, 1000, 1, "Mwh", "Mwh", true);
        Add("Wh", energy, 1, 1000, "Wh", "Wh", true);
        Add("GWh", energy, 1_000_000, 1, "Gwh", "Gwh", false);
        Add("J", energy, 1, 3_600_000, "J", "J", false, "joule", "joules");
        Add("MJ", energy, 10, 36, "Mj", "Mj", true);
        Add("kJ", energy, 1, 3600, "Kj", "Kj", true);
        Add("GJ", energy, 10_000, 36, "Gj", "Gj", true);
        Add("TJ", energy, 10_000_000, 36, "Tj", "Tj", false);
        Add("kcal", energy, 4.184m, 3600, "Kcal", "Kcal", false);

        Add("kW", power, 1, 1, "Kw", "Kw", true, "kWp", "kWe", "kWth");
        Add("W", power, 1, 1000, "W", "W", true, "Wp", "watt", "watts");
        Add("MW", power, 1000, 1, "Mw", "Mw", true, "MWp");

        Add("h", time, 1, 1, "Hour", "Hours", true, "hour", "hours", "hr", "hrs");
        Add("min", time, 1, 60, "Minute", "Minutes", true, "minute", "minutes", "mins");
        Add("s", time, 1, 3600, "Second", "Seconds", true, "second", "seconds", "sec");
        Add("day", time, 24, 1, "Day", "Days", true, "days", "d", "night", "nights");
        Add("week", time, 168, 1, "Week", "Weeks", true, "weeks", "wk");
        Add("month", time, 730, 1, "Month", "Months", true, "months", "mo");
        Add("year", time, 8760, 1, "Year", "Years", true, "years", "yr", "yrs", "a", "y");

        Add("m", length, 1, 1, "M", "M", true, "metre", "metres", "meter", "meters");
        Add("mm", length, 1, 1000, "Mm", "Mm", true);
        Add("cm", length, 1, 100, "Cm", "Cm", true);
        Add("dm", length, 1, 10, "Dm", "Dm", false);
        Add("km", length, 1000, 1, "Km", "Km", true);
        Add("ha", length.Times(length), 10_000, 1, "Ha", "Ha", true, "hectare", "hectares");
        Add("L", volume, 1, 1000, "L", "L", true, "l", "litre", "litres", "liter", "liters");
        Add("mL", volume, 1, 1_000_000, "Ml", "Ml", false, "ml");
        Add("hL", volume, 1, 10, "Hl", "Hl", false, "hl");

        Add("kg", mass, 1, 1, "Kg", "Kg", true, "kgCH4", "kgBOD", "kgCOD", "kgN", "kgDM");
        Add("g", mass, 1, 1000, "G", "G", true, "gram", "grams", "gCH4", "gN2O", "gN", "gBOD", "gCOD");
        Add("mg", mass, 1, 1_000_000, "Mg", "Mg", false);
        Add("t", mass, 1000, 1, "T", "T", true, "tonne", "tonnes", "tCH4");

        Add("Pa", pressure, 1, 3_600_000, "Pa", "Pa", true);
        Add("hPa", pressure, 1, 36_000, "Hpa", "Hpa", false, "mbar");
        Add("kPa", pressure, 1, 3600, "Kpa", "Kpa", true);
        Add("bar", pressure, 1, 36, "Bar", "Bar", true);

        Add("deg", angle, 1, 1, "Deg", "Deg", true, "°", "degree", "degrees");
        Add("rad", angle, 57.2957795130823208767981548m, 1, "Rad", "Rad", false);

        Add("K", kelvin, 1, 1, "K", "K", true, "kelvin");
        Order.Add(Building["C"] = new("C", scale, 1, 1, "C", "C", true));
        Building["°C"] = Building["degC"] = Building["C"];
        Order.Add(Building["F"] = new("F", scale, 5, 9, "F", "F", true, -32));
        Building["°F"] = Building["degF"] = Building["F"];
    }

    private static void AddPeopleMoneyCarbon()
    {
        Dimension people = Dimension.Of("people"), money = Dimension.Of("money"), carbon = Dimension.Of("CO2e");
        Add("person", people, 1, 1, "Person", "People", true, "people", "persons", "p", "ppl", "pax", "capita");
        Add("EUR", money, 1, 1, "Eur", "Eur", true, "€", "euro", "euros");
        Add("BAM", money, 1, 1.95583m, "Bam", "Bam", true, "KM");
        Add("kgCO2e", carbon, 1, 1, "KgCo2e", "KgCo2e", true, "kgCO2", "kgCO2eq");
        Add("gCO2e", carbon, 1, 1000, "GCo2e", "GCo2e", true, "gCO2", "gCO2eq");
        Add("tCO2e", carbon, 1000, 1, "TCo2e", "TCo2e", true, "tCO2", "tCO2eq");

        // "0.5 kg CO2e/kWh", with a space: a mass times what turns masses into CO2-equivalents.
        Building["CO2e"] = Building["CO2eq"] = new("CO2e", carbon.Times(Dimension.Of("mass"), -1), 1, 1, "Co2e", "Co2e", false);
    }

    private static void AddThings()
    {
        string[] things =
        [
            "meal", "unit", "container", "event", "flush", "bed", "load", "trip", "shower", "cycle", "use", "item", "room", "visit",
            "bag", "bin", "toilet", "tap", "collection", "repair", "site", "job", "shift", "pickup", "change", "piece", "household",
            "order", "delivery", "charge", "kit", "machine", "bath", "wash", "dish", "plot", "tree", "panel", "lamp", "device",
        ];
        foreach (string thing in things)
        {
            string plural = thing switch
            {
                _ when thing.EndsWith("sh", StringComparison.Ordinal) => thing + "es",
                "delivery" => "deliveries",
                _ => thing + "s",
            };
            Add(thing, Dimension.Of(plural), 1, 1, Capital(thing), Capital(plural), true, plural);
        }
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static void Add(
        string text, Dimension dimension, decimal numerator, decimal denominator, string singular, string plural, bool suggested, params string[] others)
    {
        var symbol = new UnitSymbol(text, dimension, numerator, denominator, singular, plural, suggested);
        Order.Add(symbol);
        Building.Add(text, symbol);
        foreach (string other in others)
        {
            Building.Add(other, symbol);
        }
    }
}
