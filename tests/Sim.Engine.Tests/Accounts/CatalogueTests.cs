using System.Globalization;
using Sim.Engine.Schema;

namespace Sim.Engine.Tests.Accounts;

public class CatalogueTests
{
    [Fact]
    public void Every_default_has_a_row_in_a_convertible_unit_within_the_legal_range()
    {
        foreach ((System.Reflection.PropertyInfo property, InputAttribute input) in Catalogue.Inputs().Where(i => i.Input.Default is not null))
        {
            Assert.True(Catalogue.Rows.TryGetValue(input.Default!, out Catalogue.Row? row), $"no row {input.Default}");
            if (property.PropertyType == typeof(double))
            {
                double value = Catalogue.ToUnit(double.Parse(row.Value, CultureInfo.InvariantCulture), row.Unit, input.Unit);
                Assert.InRange(value, input.Min, input.Max);
            }
        }
    }

    [Fact]
    public void Every_row_is_used_has_a_source_and_lies_in_its_own_range()
    {
        HashSet<string> used = [.. Catalogue.Inputs().Select(i => i.Input.Default).OfType<string>()];
        foreach (Catalogue.Row row in Catalogue.Rows.Values)
        {
            // Rows that end so state a range for sites of homes beside that of a default.
            Assert.Contains(row.Key.EndsWith(".homes", StringComparison.Ordinal) ? row.Key[..^".homes".Length] : row.Key, used);
            Assert.NotEmpty(row.Source);
            Assert.Contains(row.Grade, new[] { "T-hi", "T-md", "S", "D", "E" });
            if (row.Low.Length > 0)
            {
                double value = double.Parse(row.Value, CultureInfo.InvariantCulture);
                Assert.InRange(value, double.Parse(row.Low, CultureInfo.InvariantCulture), double.Parse(row.High, CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void A_flat_load_pays_11_cents_with_55_percent_of_hours_at_night_and_the_water_price_is_that_of_the_region()
    {
        var prices = Sample.Defaults.Prices;
        Assert.Equal(0.11455, (0.45 * prices.Electricity.DayEurPerKwh) + (0.55 * prices.Electricity.NightEurPerKwh), 9);
        Assert.Equal(1.43, prices.Water.MainsEurPerM3 + prices.Water.SewerEurPerM3, 2);
    }
}
