using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Sim.Benchmarks;

/// <summary>
/// Writes the profile that the published build is compiled ahead with: generic methods of the framework over types that
/// only a run shows. In the form that the ahead-of-time compiler of .NET reads (<c>.mibc</c>): a library whose method
/// <c>AssemblyDictionary</c> names groups, each a method that loads the tokens of those to compile.
/// </summary>
internal sealed class StartupProfile
{
    private static readonly Guid Identity = new("5f0c4e57-2a86-4d0c-9d7e-6b1f0a3f6c11");

    private readonly MetadataBuilder metadata = new();
    private readonly BlobBuilder code = new();
    private readonly Dictionary<Assembly, AssemblyReferenceHandle> assemblies = [];
    private readonly Dictionary<Type, TypeReferenceHandle> types = [];

    /// <summary>Writes the profile of what lists of compiled methods name.</summary>
    /// <param name="program">Folder of the published build that was run.</param>
    /// <param name="profile">File to write.</param>
    /// <param name="lists">The lists, one for each process run.</param>
    public static void Write(string program, string profile, IReadOnlyList<string> lists)
    {
        var writer = new StartupProfile();
        List<EntityHandle> tokens = [];
        foreach (JittedMethod method in new JittedMethods(program).Read(lists.SelectMany(File.ReadLines)))
        {
            tokens.Add(writer.Token(method));
        }
        File.WriteAllBytes(profile, writer.Library(tokens));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tokens.Count} methods in {profile}"));
    }

    private byte[] Library(List<EntityHandle> tokens)
    {
        metadata.AddModule(0, metadata.GetOrAddString("startup.dll"), metadata.GetOrAddGuid(Identity), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("startup"), new Version(1, 0), default, default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(0, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var bodies = new MethodBodyStreamEncoder(code);
        MethodDefinitionHandle group = AddMethod(bodies, "Startup", il =>
        {
            foreach (EntityHandle token in tokens)
            {
                il.OpCode(ILOpCode.Ldtoken);
                il.Token(token);
                il.OpCode(ILOpCode.Pop);
            }
        });
        AddMethod(bodies, "AssemblyDictionary", il =>
        {
            il.LoadString(metadata.GetOrAddUserString("Sim.Engine;"));
            il.OpCode(ILOpCode.Ldtoken);
            il.Token(group);
            il.OpCode(ILOpCode.Pop);
        });
        var image = new BlobBuilder();
        new ManagedPEBuilder(new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll), new MetadataRootBuilder(metadata), code,
            deterministicIdProvider: _ => new BlobContentId(Identity, 1)).Serialize(image);
        return image.ToArray();
    }

    private MethodDefinitionHandle AddMethod(MethodBodyStreamEncoder bodies, string name, Action<InstructionEncoder> write)
    {
        var il = new InstructionEncoder(new BlobBuilder());
        write(il);
        il.OpCode(ILOpCode.Ret);
        var signature = new BlobBuilder();
        new BlobEncoder(signature).MethodSignature().Parameters(0, result => result.Void(), _ => { });
        return metadata.AddMethodDefinition(MethodAttributes.Public | MethodAttributes.Static, MethodImplAttributes.IL,
            metadata.GetOrAddString(name), metadata.GetOrAddBlob(signature), bodies.AddMethodBody(il), MetadataTokens.ParameterHandle(1));
    }

    private EntityHandle Token(JittedMethod method)
    {
        MethodBase declared = method.Definition;
        var signature = new BlobBuilder();
        new BlobEncoder(signature)
            .MethodSignature(SignatureCallingConvention.Default, method.Arguments.Count, isInstanceMethod: !declared.IsStatic)
            .Parameters(declared.GetParameters().Length, out ReturnTypeEncoder result, out ParametersEncoder parameters);
        WriteParameter(result.CustomModifiers().Builder, (declared as MethodInfo)?.ReturnParameter, typeof(void));
        foreach (ParameterInfo parameter in declared.GetParameters())
        {
            WriteParameter(parameters.AddParameter().CustomModifiers().Builder, parameter, parameter.ParameterType);
        }
        EntityHandle token = metadata.AddMemberReference(Parent(method.Owner), metadata.GetOrAddString(declared.Name), metadata.GetOrAddBlob(signature));
        if (method.Arguments.Count == 0)
        {
            return token;
        }
        var made = new BlobBuilder();
        GenericTypeArgumentsEncoder arguments = new BlobEncoder(made).MethodSpecificationSignature(method.Arguments.Count);
        foreach (Type argument in method.Arguments)
        {
            WriteType(arguments.AddArgument().Builder, argument);
        }
        return metadata.AddMethodSpecification(token, metadata.GetOrAddBlob(made));
    }

    private EntityHandle Parent(Type owner)
    {
        if (!owner.IsGenericType)
        {
            return Reference(owner);
        }
        var blob = new BlobBuilder();
        WriteType(blob, owner);
        return metadata.AddTypeSpecification(metadata.GetOrAddBlob(blob));
    }

    private void WriteParameter(BlobBuilder blob, ParameterInfo? parameter, Type otherwise)
    {
        var modifiers = new CustomModifiersEncoder(blob);
        foreach (Type modifier in parameter?.GetOptionalCustomModifiers() ?? [])
        {
            modifiers.AddModifier(Reference(modifier), isOptional: true);
        }
        foreach (Type modifier in parameter?.GetRequiredCustomModifiers() ?? [])
        {
            modifiers.AddModifier(Reference(modifier), isOptional: false);
        }
        WriteType(blob, parameter?.ParameterType ?? otherwise);
    }

    // ECMA-335, II.23.2.12. Reflection knows more kinds of types than the encoder of signatures has methods for.
    private void WriteType(BlobBuilder blob, Type type)
    {
        if (type.IsByRef || type.IsPointer || type.IsSZArray)
        {
            blob.WriteByte((byte)(type.IsByRef ? SignatureTypeCode.ByReference : type.IsPointer ? SignatureTypeCode.Pointer : SignatureTypeCode.SZArray));
            WriteType(blob, type.GetElementType()!);
        }
        else if (type.IsGenericParameter)
        {
            blob.WriteByte((byte)(type.IsGenericMethodParameter ? SignatureTypeCode.GenericMethodParameter : SignatureTypeCode.GenericTypeParameter));
            blob.WriteCompressedInteger(type.GenericParameterPosition);
        }
        else if (Simple(type) is { } simple)
        {
            blob.WriteByte((byte)simple);
        }
        else
        {
            if (type.IsGenericType)
            {
                blob.WriteByte((byte)SignatureTypeCode.GenericTypeInstance);
            }
            blob.WriteByte((byte)(type.IsValueType ? SignatureTypeKind.ValueType : SignatureTypeKind.Class));
            blob.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(Reference(type)));
            if (type.IsGenericType)
            {
                Type[] arguments = type.GetGenericArguments();
                blob.WriteCompressedInteger(arguments.Length);
                Array.ForEach(arguments, argument => WriteType(blob, argument));
            }
        }
    }

    private static SignatureTypeCode? Simple(Type type) =>
        type == typeof(void) ? SignatureTypeCode.Void
        : type == typeof(object) ? SignatureTypeCode.Object
        : type == typeof(string) ? SignatureTypeCode.String
        : type == typeof(nint) ? SignatureTypeCode.IntPtr
        : type == typeof(nuint) ? SignatureTypeCode.UIntPtr
        // Boolean to Double follow each other in the same order in both lists, one apart.
        : type.IsPrimitive ? (SignatureTypeCode)(Type.GetTypeCode(type) - TypeCode.Boolean + (int)SignatureTypeCode.Boolean)
        : null;

    private TypeReferenceHandle Reference(Type type)
    {
        Type definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (!types.TryGetValue(definition, out TypeReferenceHandle reference))
        {
            EntityHandle scope = definition.DeclaringType is { } outer ? Reference(outer) : Reference(definition.Assembly);
            string space = definition.DeclaringType is null ? definition.Namespace ?? "" : "";
            reference = types[definition] = metadata.AddTypeReference(scope, metadata.GetOrAddString(space), metadata.GetOrAddString(definition.Name));
        }
        return reference;
    }

    private AssemblyReferenceHandle Reference(Assembly assembly)
    {
        if (!assemblies.TryGetValue(assembly, out AssemblyReferenceHandle reference))
        {
            AssemblyName name = assembly.GetName();
            BlobHandle key = name.GetPublicKeyToken() is { Length: > 0 } token ? metadata.GetOrAddBlob(token) : default;
            reference = assemblies[assembly] = metadata.AddAssemblyReference(metadata.GetOrAddString(name.Name!), name.Version!, default, key, 0, default);
        }
        return reference;
    }
}
