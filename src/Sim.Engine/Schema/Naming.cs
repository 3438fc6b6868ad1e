using System.Text;

namespace Sim.Engine.Schema;

/// <summary>How names of properties, fields and enum members become names of the scenario language.</summary>
public static class Naming
{
    /// <summary><c>PeoplePerUnit</c> becomes <c>people_per_unit</c>.</summary>
    public static string Snake(string name) => Split(name, '_');

    /// <summary><c>HeatPump</c> becomes <c>heat-pump</c>.</summary>
    public static string Kebab(string name) => Split(name, '-');

    /// <summary>Whether a name given by a planner (a building, a fuel, an option) is a plain word: letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsWord(string name)
    {
        foreach (char c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '-' && c != '_')
            {
                return false;
            }
        }

        return name.Length is > 0 and <= 80;
    }

    /// <summary>
    /// The suffix that a property of this unit carries: <c>L/person/day</c> gives <c>LPerPersonDay</c>, <c>1/h</c>
    /// gives <c>PerHour</c>, <c>m3</c> gives <c>M3</c>. Empty for the empty unit.
    /// </summary>
    public static string Suffix(Unit unit)
    {
        StringBuilder above = new(), below = new();
        foreach (UnitFactor factor in unit.Factors)
        {
            int power = Math.Abs(factor.Power);
            (factor.Power > 0 ? above : below)
                .Append(factor.Power > 0 ? factor.Symbol.Plural : factor.Symbol.Singular)
                .Append(power == 1 ? "" : power.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        if (below.Length > 0 || unit.Scale < 1)
        {
            string number = unit.Scale < 1 ? (1 / unit.Scale).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) : "";
            above.Append("Per").Append(number).Append(below);
        }

        return above.ToString();
    }

    /// <summary>A property's name without the suffix of its unit; the whole name where it carries none.</summary>
    public static string WithoutSuffix(string name, Unit unit)
    {
        string suffix = Suffix(unit);
        return suffix.Length > 0 && name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal)
            ? name[..^suffix.Length]
            : name;
    }

    /// <summary>
    /// Whether name and unit agree. Exempt are names whose unit is universal: the heat transfer coefficients
    /// (<c>UValue</c> and the like, W/m2K), and plain numbers without a unit.
    /// </summary>
    public static bool SuffixAgrees(string name, Unit unit) =>
        unit.Text.Length == 0
        || unit.Dimension == Unit.Parse("W/m2K").Dimension
        || WithoutSuffix(name, unit) != name;

    private static string Split(string name, char separator)
    {
        var text = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts)
            {
                text.Append(separator);
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
