using System.Globalization;
using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;

namespace Sim.Engine.Studies;

/// <summary>An input of a scenario that a calibration changes, with its range in the canonical unit.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Unit">Canonical unit.</param>
/// <param name="Before">Value in the scenario.</param>
/// <param name="Low">Lower end of the range.</param>
/// <param name="High">Upper end of the range.</param>
/// <param name="RangeFrom">Where the range comes from.</param>
public sealed record AdjustedInput(string Path, Unit Unit, double Before, double Low, double High, string RangeFrom)
{
    private const int Digits = 5;

    /// <summary>The value as a share of the range, 0 at its lower end.</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    /// <summary>The value at a share of the range.</summary>
    public double At(double share) => share <= 0 ? Low : share >= 1 ? High : Low + share * (High - Low);

    /// <summary>A value with five significant digits, within the range.</summary>
    public double Rounded(double value) =>
        value == Low || value == High || value == Before ? value
        : Math.Clamp(double.Parse(value.ToString($"G{Digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Low, High);

    /// <summary>A value as it would stand in a file.</summary>
    public string Text(double value) => Quantity.Format(value, Unit.Text);

    /// <summary>Finds the input of a scenario; none, with the reason reported, where it cannot be adjusted.</summary>
    internal static AdjustedInput? Of(Adjustment asked, Scenario scenario, bool hasMoneyBills, ProblemList problems)
    {
        AdjustedInput? Refuse(string message, string allowed = "", string? nearest = null)
        {
            (string file, int line, int column) = scenario.Document.Position(asked.Path);
            problems.Add(new(Severity.Error, file, line, column, asked.Path, $"cannot be adjusted: {message}", "", allowed, nearest));
            return null;
        }
        if (scenario.Values.FirstOrDefault(v => v.Path == asked.Path) is not { } value)
        {
            string[] below = [.. scenario.Values.Where(v => Variation.IsWithin(v.Path, asked.Path) && IsQuantity(v)).Select(v => v.Path)];
            return below.Length > 0
                ? Refuse("it is a map; name one of its values", string.Join(", ", below))
                : Refuse("it is not a value of this scenario (sim explain lists them)", "", Nearest.To(asked.Path, scenario.Values.Where(IsQuantity).Select(v => v.Path)));
        }
        if (Why(value, hasMoneyBills) is { } why)
        {
            return Refuse(why);
        }
        Unit unit = value.Declaration.Unit;
        ((ScalarNode)value.Node).TryRead(unit, out double before, out _);
        if (Range(asked, value, out double low, out double high, out string from) is { } problem)
        {
            return Refuse(problem, $"units {string.Join(", ", unit.Accepted)}");
        }
        if (!value.Declaration.Allows(low) || !value.Declaration.Allows(high))
        {
            return Refuse($"its range {Quantity.Format(low, unit.Text)} to {Quantity.Format(high, unit.Text)} ({from}) leaves what is legal", value.Declaration.Range);
        }
        return before < low || before > high
            ? Refuse($"it is {Quantity.Format(before, unit.Text)} now, outside its range {Quantity.Format(low, unit.Text)} to {Quantity.Format(high, unit.Text)} ({from}); give a range that holds it: {asked.Path}=low..high")
            : new(asked.Path, unit, before, low, high, from);
    }

    private static bool IsQuantity(FilledValue value) => FormOf(value) == InputForm.Quantity && value.Node is ScalarNode;

    private static InputForm FormOf(FilledValue value)
    {
        InputShape shape = value.Declaration.Shape;
        while (shape.Form == InputForm.Map)
        {
            shape = shape.Element!;
        }
        return shape.Form;
    }

    private static string? Why(FilledValue value, bool hasMoneyBills)
    {
        string key = value.Path.Split('.') is ["sites", _, var below, ..] ? below : value.Path.Split('.')[0];
        bool effectless = key is "emissions" or "standards" or "life_cycle" || value.Declaration.Property.DeclaringType == typeof(EmissionFactors);
        return Scenario.IsMeasured(value) ? "it is one of the bills"
            : key is "options" or "packages" or "up_to_standard" or "enterprises" ? "it belongs to a measure, not to the centre as it stands"
            : !IsQuantity(value) ? FormOf(value) switch
            {
                InputForm.Integer => "it is a whole number; only quantities that vary smoothly can be adjusted (sim sweep tries whole numbers)",
                InputForm.Choice or InputForm.Record or InputForm.YesNo => "it is a choice; only quantities that vary smoothly can be adjusted (sim sweep tries choices)",
                InputForm.Quantities => "it is a list; only single quantities can be adjusted",
                _ => "it is not a quantity",
            }
            : effectless ? "no bill depends on it"
            : value.Declaration.IsMonetary && !hasMoneyBills ? "it is a price or another matter of money, and no bill in EUR (measured.cost) depends on it"
            : null;
    }

    private static string? Range(Adjustment asked, FilledValue value, out double low, out double high, out string from)
    {
        Unit unit = value.Declaration.Unit;
        (low, high, from) = (0, 0, "as given");
        if (asked.Low is { } lowText && asked.High is { } highText)
        {
            // "15..22 C": the unit of the upper end counts for both.
            if (Quantity.TryParse(lowText, out Quantity bare, out _) && bare.Unit.Text.Length == 0 && Quantity.TryParse(highText, out Quantity full, out _))
            {
                lowText = full.Unit.Text == "%" ? lowText + " %" : Quantity.Format(bare.Value, full.Unit.Text);
            }
            return !Quantity.TryRead(lowText, unit, out low, out string? why) ? $"'{lowText}' {why}"
                : !Quantity.TryRead(highText, unit, out high, out why) ? $"'{highText}' {why}"
                : low >= high ? $"its range '{asked.Low}' to '{asked.High}' is empty" : null;
        }
        if (value.DefaultKey is not { } key || !Catalogue.Shipped.TryFind(key, out CatalogueEntry? entry) || entry.Low is not { } least || entry.High is not { } most
            || entry.Unit.Dimension != unit.Dimension || least >= most)
        {
            return $"the catalogue has no range for it; give one: {asked.Path}=low..high";
        }
        (low, high, from) = (entry.Unit.Convert(least, unit), entry.Unit.Convert(most, unit), $"usual range of the catalogue, {entry.Source}");
        return null;
    }
}
