// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decodecommand.h"

#include "app/cli/plainjson.h"
#include "app/cli/report.h"
#include "app/exitcodes.h"
#include "core/base/plaintext.h"
#include "core/base/result.h"
#include "core/dissect/dissectionjson.h"
#include "core/dissect/dissectiontext.h"
#include "core/dissect/streamdissector.h"
#include "core/spec/versionspec.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

struct Request
{
    ProtocolVersion version = ProtocolVersion::Unknown;
    std::optional<Direction> direction;
    bool asJson = false;
    QByteArray bytes;
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        tr("Explains MQTT packets byte by byte. The version is learnt from a CONNECT among them when it is not given "
           "(without one: 3.1.1), who sent a packet from its type where only one side may send it."));
    parser.addOptions({
        {QStringLiteral("protocol"), tr("Read the packets as 3.1, 3.1.1 or 5.0."), QStringLiteral("version")},
        {QStringLiteral("from"), tr("Who sent them: client or broker."), QStringLiteral("side")},
        {QStringLiteral("json"), tr("Write JSON.")},
        {QStringLiteral("raw"), tr("Read bytes from a file; - is standard input."), QStringLiteral("file")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help.")},
    });
    parser.addPositionalArgument(
        QStringLiteral("HEX"),
        tr("The bytes in hexadecimal, in as many arguments as you like; - reads them from standard input."),
        QStringLiteral("HEX…"));
}

Failure<QString> bad(const QString &sentence) { return Failure{sentence}; }

Result<QByteArray, QString> readAll(const QString &path)
{
    QFile file(path);
    const bool isStandardInput = path == QLatin1String("-");
    const bool isOpen = isStandardInput ? file.open(stdin, QIODevice::ReadOnly)
                                        : file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    QByteArray bytes = isOpen ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return bad(tr("\"%1\" cannot be read: %2").arg(visibleText(path), file.errorString()));
    return bytes;
}

int digitOf(char character)
{
    const QByteArrayView digits = "0123456789abcdef";
    const char lower = character >= 'A' && character <= 'F' ? char(character - 'A' + 'a') : character;
    return int(digits.indexOf(lower));
}

bool isBetweenBytes(char character) { return QByteArrayView(" \t\r\n:").contains(character); }

/// Digits in pairs, with white space and colons where one likes.
Result<QByteArray, QString> bytesOfHex(QByteArrayView hex)
{
    QByteArray bytes;
    bytes.reserve(hex.size() / 2);
    int high = -1;
    for (qsizetype at = 0; at < hex.size(); ++at) {
        if (isBetweenBytes(hex[at]))
            continue;
        const int digit = digitOf(hex[at]);
        if (digit < 0)
            return bad(tr("\"%1\" at place %2 is not a hexadecimal digit.")
                           .arg(visibleText(QByteArrayView(hex.sliced(at, 1))), QString::number(at + 1)));
        if (high < 0) {
            high = digit;
        } else {
            bytes.append(char(high << 4 | digit));
            high = -1;
        }
    }
    if (high >= 0)
        return bad(tr("The number of hexadecimal digits is odd: the last byte is only half there."));
    return bytes;
}

Result<QByteArray, QString> bytesOf(const QStringList &arguments)
{
    QByteArray hex;
    for (const QString &argument : arguments) {
        if (argument != QLatin1String("-")) {
            hex += argument.toUtf8() + ' ';
            continue;
        }
        auto typed = readAll(argument);
        if (!typed)
            return typed;
        hex += *typed + ' ';
    }
    return bytesOfHex(hex);
}

Result<ProtocolVersion, QString> versionFrom(const QString &label)
{
    for (const VersionSpec &spec : kVersionSpecs)
        if (label == QLatin1String(spec.label))
            return spec.version;
    return bad(tr("--protocol must be 3.1, 3.1.1 or 5.0."));
}

Result<Request, QString> requestOf(const QCommandLineParser &parser)
{
    Request request;
    request.asJson = parser.isSet(QStringLiteral("json"));
    if (parser.isSet(QStringLiteral("protocol"))) {
        const auto version = versionFrom(parser.value(QStringLiteral("protocol")));
        if (!version)
            return bad(version.error());
        request.version = *version;
    }
    if (parser.isSet(QStringLiteral("from"))) {
        const QString side = parser.value(QStringLiteral("from"));
        if (side != QLatin1String("client") && side != QLatin1String("broker"))
            return bad(tr("--from must be client or broker."));
        request.direction = side == QLatin1String("client") ? Direction::FromClient : Direction::FromBroker;
    }
    const QStringList hex = parser.positionalArguments();
    const bool isRaw = parser.isSet(QStringLiteral("raw"));
    if (isRaw != hex.isEmpty())
        return bad(tr("decode needs either bytes in hexadecimal or --raw with a file."));
    auto bytes = isRaw ? readAll(parser.value(QStringLiteral("raw"))) : bytesOf(hex);
    if (!bytes)
        return bad(bytes.error());
    request.bytes = std::move(bytes).value();
    return request;
}

bool isFaulty(const Dissection &dissection)
{
    return std::any_of(dissection.faults.begin(), dissection.faults.end(),
                       [](const Fault &fault) { return !isWarning(fault.id); });
}

/// Whether all packets were sound; nullopt = the output could not be written.
using Verdict = std::optional<bool>;

/// One packet after the other, so that a long stream does not stand in memory as text.
Verdict printJson(StreamDissector &stream)
{
    bool isSound = true;
    QByteArray separator = "{\"packets\":[";
    while (const auto packet = stream.next()) {
        isSound = isSound && !isFaulty(packet->dissection);
        const QJsonObject json = dissectionJson(packet->dissection, packet->offset, packet->frame.size());
        if (!cli::writeOut(separator + cli::plainJson(json)))
            return std::nullopt;
        separator = ",\n";
    }
    if (!separator.startsWith('{'))
        separator.clear();
    const QByteArray end = "],\"remaining\":" + QByteArray::number(stream.remaining().size()) + "}\n";
    return cli::writeOut(separator + end) ? Verdict(isSound && stream.remaining().isEmpty()) : std::nullopt;
}

Verdict printText(StreamDissector &stream)
{
    bool isSound = true;
    while (const auto packet = stream.next()) {
        isSound = isSound && !isFaulty(packet->dissection);
        const QString text = dissectionText(packet->dissection, packet->offset, packet->frame.size());
        if (!cli::writeOut(text.toUtf8() + '\n'))
            return std::nullopt;
    }
    const QByteArrayView rest = stream.remaining();
    if (!rest.isEmpty()
        && !cli::writeOut(tr("%1 bytes of an incomplete packet remain.").arg(rest.size()).toUtf8() + '\n'))
        return std::nullopt;
    return isSound && rest.isEmpty();
}

}

int runDecode(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const bool isParsed = parser.parse(QStringList{QStringLiteral("mqttscope")} + arguments);
    if (isParsed && parser.isSet(QStringLiteral("help"))) {
        const bool isWritten = cli::writeOut(cli::helpOf(parser, QStringLiteral("decode")).toUtf8());
        return cli::flushOut() && isWritten ? kExitDone : kExitFailed;
    }
    const auto request = isParsed ? requestOf(parser) : Result<Request, QString>(bad(parser.errorText()));
    if (!request) {
        std::fprintf(stderr, "mqttscope decode: %s\n", visibleText(request.error()).toUtf8().constData());
        return kExitUsage;
    }
    StreamDissector stream(request->bytes, request->version, request->direction);
    const Verdict verdict = request->asJson ? printJson(stream) : printText(stream);
    if (!cli::flushOut() || !verdict)
        return kExitFailed;
    return *verdict ? kExitDone : kExitFaulty;
}

}
