namespace Sim.Engine.Schema;

/// <summary>Words for messages about units: what a dimension is called, which units are accepted, what was meant.</summary>
internal static class UnitNames
{
    private const int MostAccepted = 7;

    private static readonly (string Unit, string Name)[] Dimensions =
    [
        ("fraction", "a plain number"), ("kWh", "an energy"), ("kW", "a power"), ("h", "a duration"), ("m", "a length"), ("m2", "an area"),
        ("m3", "a volume"), ("kg", "a mass"), ("C", "a temperature"), ("K", "a temperature difference"), ("deg", "an angle"),
        ("person", "a number of people"), ("EUR", "an amount of money"), ("kgCO2e", "a mass of CO2e"), ("Pa", "a pressure"),
        ("1/h", "a rate"), ("m/s", "a speed"), ("m3/h", "a flow of volume"), ("kg/h", "a flow of mass"), ("EUR/kWh", "a price of energy"),
        ("EUR/kg", "a price by mass"), ("EUR/m3", "a price by volume"), ("kgCO2e/kWh", "an emission factor of energy"),
        ("W/m2K", "a heat transfer coefficient"), ("W/K", "a heat conductance"), ("W/m2", "a power per area"), ("kWh/kg", "an energy per mass"),
        ("kWh/m3", "an energy per volume (or a pressure)"), ("L/person/day", "a volume per person and time"), ("person-day", "a number of person-nights"),
    ];

    private static readonly Lazy<Dictionary<Dimension, string>> Names = new(() =>
    {
        var names = new Dictionary<Dimension, string>();
        foreach ((string unit, string name) in Dimensions)
        {
            names.TryAdd(Unit.Parse(unit).Dimension, name);
        }

        return names;
    });

    /// <summary>"an energy", "a power"; for dimensions without a name, the unit itself.</summary>
    public static string NameOf(Unit unit) => Names.Value.GetValueOrDefault(unit.Dimension) ?? $"a quantity in {unit.Text}";

    /// <summary>Units of the same dimension worth proposing, the unit itself first.</summary>
    public static IReadOnlyList<string> Accepted(Unit unit)
    {
        var found = new List<string>();
        void Offer(string text)
        {
            if (found.Count < MostAccepted && !found.Contains(text) && Unit.TryParse(text, out Unit? other, out _) && other.Dimension == unit.Dimension)
            {
                found.Add(text);
            }
        }

        Offer(unit.Text);
        foreach (UnitSymbol symbol in UnitTable.Symbols.Where(s => s.Suggested && s.Dimension == unit.Dimension))
        {
            Offer(symbol.Text);
        }

        Offer("m3");
        Offer("m2");
        if (unit.Factors.Count > 1)
        {
            // Replace one symbol at a time: EUR/kWh gives BAM/kWh and EUR/MWh.
            Offer(ReplaceWord(unit.Text, "m3", "L"));
            foreach (UnitFactor factor in unit.Factors.Where(f => Math.Abs(f.Power) == 1))
            {
                foreach (string other in Siblings(factor.Symbol).Take(3))
                {
                    Offer(ReplaceWord(unit.Text, factor.Symbol.Text, other));
                }
            }
        }

        return found;
    }

    /// <summary>Says that a word is not a unit, with the nearest that is.</summary>
    public static string NotAUnit(string word)
    {
        if (word is "USD" or "$" or "GBP" or "CHF" or "RSD" or "HRK" or "TRY")
        {
            return $"'{word}' is not a currency of the language: EUR and BAM are";
        }

        // Degrees in other languages; a gradian would be written gon.
        if (word.ToLowerInvariant() is "grad" or "grade" or "grados" or "gradi")
        {
            return $"'{word}' is not a unit; nearest: deg";
        }

        // Short words are near to everything: only their capitals may be wrong.
        string? nearest = word.Length < 4
            ? UnitTable.Spellings.Keys.Order(StringComparer.Ordinal).FirstOrDefault(s => s.Equals(word, StringComparison.OrdinalIgnoreCase))
            : Nearest.To(word, UnitTable.Spellings.Keys);
        return nearest is null ? $"'{word}' is not a unit" : $"'{word}' is not a unit; nearest: {nearest}";
    }

    private static IEnumerable<string> Siblings(UnitSymbol symbol) =>
        UnitTable.Symbols.Where(s => s.Suggested && s.Dimension == symbol.Dimension && s != symbol).Select(s => s.Text)
            .Concat(symbol.Text == "L" ? ["m3"] : []);

    private static string ReplaceWord(string text, string word, string by)
    {
        int at = text.IndexOf(word, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return text[..at] + by + text[end..];
            }

            at = text.IndexOf(word, end, StringComparison.Ordinal);
        }

        return text;
    }
}
