// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/brokerlog.h"

#include "core/base/plaintext.h"
#include "core/spec/reasonspec.h"
#include "core/spec/versionspec.h"

namespace mqttscope::cli
{

namespace
{

QByteArray quoted(const QByteArray &outside)
{
    QString text = visibleText(outside);
    if (!text.isEmpty() && !text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('"')))
        return text.toUtf8();
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return '"' + text.toUtf8() + '"';
}

const char *nameOf(BrokerEvent::Kind kind)
{
    switch (kind) {
    case BrokerEvent::Kind::Connected:
        return "connected";
    case BrokerEvent::Kind::Refused:
        return "refused";
    case BrokerEvent::Kind::Disconnected:
        return "disconnected";
    case BrokerEvent::Kind::Subscribed:
        return "subscribed";
    case BrokerEvent::Kind::Unsubscribed:
        return "unsubscribed";
    }
    Q_UNREACHABLE();
}

QByteArray hexadecimal(quint8 code) { return "0x" + QByteArray::number(code, 16).rightJustified(2, '0').toUpper(); }

}

QByteArray brokerLogLine(const BrokerEvent &event, const QDateTime &time)
{
    QByteArray line = time.toUTC().toString(Qt::ISODateWithMs).toLatin1() + ' ' + nameOf(event.kind);
    const auto add
        = [&line](const char *name, const QByteArray &value) { line += QByteArray(" ") + name + '=' + value; };
    if (event.kind != BrokerEvent::Kind::Refused || !event.clientId.isEmpty())
        add("client", quoted(event.clientId));
    switch (event.kind) {
    case BrokerEvent::Kind::Connected:
        add("address", event.address.toLatin1());
        add("version", QByteArray(versionSpec(event.version).label));
        add("keep_alive", QByteArray::number(event.keepAlive));
        add("session", event.sessionPresent ? "resumed" : "new");
        break;
    case BrokerEvent::Kind::Refused:
    case BrokerEvent::Kind::Disconnected:
        add("address", event.address.toLatin1());
        add("code", hexadecimal(event.code));
        add("reason", quoted(event.reason.toUtf8()));
        break;
    case BrokerEvent::Kind::Subscribed:
        add("filter", quoted(event.filter));
        if (event.code < kFirstFailureCode)
            add("qos", QByteArray::number(event.code));
        else
            add("refused", hexadecimal(event.code));
        break;
    case BrokerEvent::Kind::Unsubscribed:
        add("filter", quoted(event.filter));
        break;
    }
    return line + '\n';
}

}
