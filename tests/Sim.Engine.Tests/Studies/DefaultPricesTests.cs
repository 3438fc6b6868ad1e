using System.Globalization;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Studies;
using Sim.Engine.Tests.Simulation;

namespace Sim.Engine.Tests.Studies;

/// <summary>The catalogue tells the price of a service and what goes into it: both must tell the same story.</summary>
public class DefaultPricesTests
{
    [Theory]
    [InlineData("laundry")]
    [InlineData("catering")]
    [InlineData("cleaning")]
    public void Cost_of_labour_materials_energy_and_overhead_is_the_default_price_within_15_percent(string service)
    {
        // A file of an enterprise alone, and the service of a centre with what the coupled run says of its energy and water.
        (ScenarioFile File, string Key)[] cases =
        [
            (Centre.File($"name: usual\nperiod: {{ start: 2026 }}\noccupancy: {{ capacity: 1200 people, constant: 600 people }}\nenterprises: {{ {service}: {{}} }}\n"), $"enterprise.{service}.price"),
            (Centre.Shipped("lipa.yaml"), $"services.{service}.price"),
        ];
        Assert.All(cases, one =>
        {
            Assert.True(Catalogue.Shipped.TryFind(one.Key, out CatalogueEntry? price));
            var problems = new ProblemList();
            PricingCase? given = PricingFile.Case(one.File, service, problems);
            Assert.False(problems.HasErrors, problems.ToString());
            PriceNeeds needs = Pricing.Of(given!, 200, 1).Needs;
            double usual = double.Parse(price.Value, CultureInfo.InvariantCulture);
            Assert.InRange(needs.BreakEvenExpected / usual, 0.85, 1.15);
            Assert.InRange(needs.WithMarginExpected / usual, 0.85, 1.15);
        });
    }
}
