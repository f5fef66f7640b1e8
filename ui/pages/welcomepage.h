// SPDX-License-Identifier: GPL-3.0-or-later
// The first page: ways to start, and what was used before. Emits intents only.
#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/surface.h"

#include <QDateTime>

#include <functional>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mqttscope
{

class ConnectionListModel;
class PlainLabel;
class RecentList;

class WelcomePage : public Surface
{
    Q_OBJECT
public:
    explicit WelcomePage(ConnectionListModel &connections, QWidget *parent = nullptr);

    /// Says when a profile was last used; rows without a time come last.
    void setLastUsed(std::function<QDateTime(const QString &profileId)> lastUsed);
    /// One sentence under the address field; empty = none.
    void setUrlProblem(const QString &sentence);
    /// Takes a password out of the address typed; it has done its work.
    void hidePassword();

Q_SIGNALS:
    void demoRequested();
    void newConnectionRequested();
    void urlEntered(const QString &typed);
    void connectRequested(int row);

private:
    QWidget *makeDemoDoor();
    QWidget *makeConnectDoor();
    /// A card with icon, title and text; the caller adds what is pressed to its column.
    QVBoxLayout *makeDoor(QWidget *card, IconId icon, const QString &title, const QString &text);

    QLineEdit *m_url = nullptr;
    PlainLabel *m_urlProblem = nullptr;
    RecentList *m_recent;
};

}
