// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dissect/formatting.h"

#include "core/base/plaintext.h"
#include "core/base/utf8.h"
#include "core/spec/packetspec.h"
#include "core/spec/reasonspec.h"

#include <QCoreApplication>
#include <QLatin1String>
#include <QStringDecoder>

namespace mqttscope
{

namespace
{

constexpr qsizetype kTextShown = 4096; // UTF-16 units
constexpr qsizetype kBytesShown = 64; // of binary data, before "…"

QString translated(const char *context, const char *text)
{
    return *text ? QCoreApplication::translate(context, text) : QString();
}

QString named(quint32 value, ValueNames names)
{
    const char *name = valueName(names, value);
    const QString number = QString::number(value);
    return name ? number + QStringLiteral(" · ") + translated("ValueName", name) : number;
}

QString hexCode(quint8 code)
{
    return QStringLiteral("0x%1").arg(code, 2, 16, QLatin1Char('0')).toUpper().replace(0, 2, QStringLiteral("0x"));
}

QString wireTypeName(WireType type)
{
    switch (type) {
    case WireType::Byte:
        return QCoreApplication::translate("WireType", "Byte");
    case WireType::TwoByteInteger:
        return QCoreApplication::translate("WireType", "Two Byte Integer");
    case WireType::FourByteInteger:
        return QCoreApplication::translate("WireType", "Four Byte Integer");
    case WireType::VariableByteInteger:
        return QCoreApplication::translate("WireType", "Variable Byte Integer");
    case WireType::Utf8String:
        return QCoreApplication::translate("WireType", "UTF-8 string");
    case WireType::BinaryData:
        return QCoreApplication::translate("WireType", "Binary data");
    case WireType::Utf8StringPair:
        return QCoreApplication::translate("WireType", "UTF-8 string pair");
    }
    return {};
}

QString unitName(const PropertySpec &spec)
{
    const QLatin1String unit(spec.unit);
    if (unit == QLatin1String("s"))
        return QCoreApplication::translate("WireType", "seconds");
    return unit.isEmpty() ? QString() : QCoreApplication::translate("WireType", "bytes");
}

/// Text as far as it is shown; a character cut at the end of what is looked at does not count against it.
bool looksLikeText(QByteArrayView value)
{
    constexpr qsizetype kLongestCharacter = 4;
    const QByteArrayView head = value.first(std::min(value.size(), kTextShown));
    const Utf8Check check = checkUtf8(head);
    const bool isCutThere = head.size() < value.size() && check.offset > head.size() - kLongestCharacter;
    return check.problem == Utf8Problem::None || (check.problem == Utf8Problem::IllFormed && isCutThere);
}

QString withSection(const QString &sentence, const char *section)
{
    if (sentence.isEmpty() || !*section)
        return sentence;
    return sentence + QStringLiteral(" §") + QLatin1String(section);
}

}

QString formatByteCount(qsizetype size)
{
    return size == 1 ? QCoreApplication::translate("Dissection", "1 byte")
                     : QCoreApplication::translate("Dissection", "%1 bytes").arg(size);
}

QString formatSecret(qsizetype size) { return QStringLiteral("••• (%1)").arg(formatByteCount(size)); }

QString formatNumberField(const FieldSpec &spec, quint32 value, const FormatContext &context)
{
    switch (spec.format) {
    case FieldFormat::Seconds:
        return QStringLiteral("%1 s").arg(value);
    case FieldFormat::Named:
        return named(value, spec.values);
    case FieldFormat::PacketKind:
        return QString::number(value) + QStringLiteral(" · ") + QLatin1String(packetSpec(PacketType(value)).name);
    case FieldFormat::Reason:
        return hexCode(quint8(value)) + QStringLiteral(" · ")
            + reasonLabel(quint8(value), context.type, context.version);
    case FieldFormat::Identifier:
        return hexCode(quint8(value));
    case FieldFormat::Section:
    case FieldFormat::Number:
    case FieldFormat::Length:
    case FieldFormat::Text:
    case FieldFormat::Bytes:
        break;
    }
    return QString::number(value);
}

QString formatPropertyNumber(const PropertySpec &spec, quint32 value)
{
    const QString text = named(value, spec.values);
    return *spec.unit ? text + QLatin1Char(' ') + QLatin1String(spec.unit) : text;
}

QString formatBytes(FieldFormat format, QByteArrayView value)
{
    const bool isText = format == FieldFormat::Text || looksLikeText(value);
    if (isText)
        return visibleText(value, LineBreaks::Visible, kTextShown);
    const QByteArrayView shown = value.first(std::min(value.size(), kBytesShown));
    QString text = QString::fromLatin1(shown.toByteArray().toHex(' '));
    if (shown.size() < value.size())
        text += QStringLiteral(" … (%1)").arg(formatByteCount(value.size()));
    return text;
}

QVariant bytesValue(FieldFormat format, QByteArrayView value)
{
    if (format != FieldFormat::Text)
        return value.toByteArray();
    if (checkUtf8(value).problem == Utf8Problem::IllFormed)
        return visibleText(value, LineBreaks::Visible, value.size() * 4);
    // QString::fromUtf8 would take U+FEFF for a byte order mark and drop it [5.0/MQTT-1.5.4-3].
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return QString(decoder(value));
}

QString formatReason(quint8 code, const FormatContext &context)
{
    const QString label = reasonLabel(code, context.type, context.version);
    const bool isKnown = reasonSpec(code, context.type, context.version) != nullptr;
    return isKnown && !isFailure(code, context.type, context.version) ? label
                                                                      : hexCode(code) + QLatin1Char(' ') + label;
}

QString formatFault(FaultId id, const FormatContext &context)
{
    const QLatin1String clause(clauseOf(id, context.version, context.type));
    const QLatin1String plain = clause.mid(clause.indexOf(QLatin1Char('/')) + 1);
    const bool isNumbered = plain.startsWith(QLatin1String("MQTT-"));
    const QString shown = isNumbered ? QString(plain) : QChar(u'§') + QString(plain);
    return QCoreApplication::translate("Dissection", "Malformed: %1 [%2]").arg(faultText(id), shown);
}

QString explainField(const FieldSpec &spec)
{
    return withSection(translated("FieldSpec", spec.explanation), spec.section5);
}

QString explainProperty(const PropertySpec &spec)
{
    const QString unit = unitName(spec);
    const QString kind = wireTypeName(spec.wireType) + (unit.isEmpty() ? QString() : QStringLiteral(", ") + unit);
    return withSection(kind + QStringLiteral(". ") + translated("PropertySpec", spec.explanation), spec.section);
}

QString fieldLabel(const FieldSpec &spec) { return translated("FieldSpec", spec.label); }
QString propertyLabel(const PropertySpec &spec) { return translated("PropertySpec", spec.label); }

}
