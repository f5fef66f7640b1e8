// SPDX-License-Identifier: GPL-3.0-or-later
// One section of the connection editor: a form that fills itself from a profile and writes itself back.
#pragma once

#include "core/profile/connectionprofile.h"
#include "ui/widgets/surface.h"

class QComboBox;
class QGridLayout;

namespace mqttscope
{

class EditorSection : public Surface
{
    Q_OBJECT
public:
    explicit EditorSection(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] const QString &title() const { return m_title; }
    /// A few words beside the title in the list of sections.
    [[nodiscard]] virtual QString summary() const = 0;
    virtual void load(const ConnectionProfile &profile) = 0;
    virtual void store(ConnectionProfile &profile) const = 0;
    /// One sentence; empty = everything here can be saved.
    [[nodiscard]] virtual QString problem(ProtocolVersion version) const = 0;
    /// Enables what the version has.
    virtual void setVersion(ProtocolVersion) { }
    /// Enables what the transport has.
    virtual void setTransport(TransportKind) { }

Q_SIGNALS:
    void edited();

protected:
    /// A row of the form; `meaning` says default and sense. Gives the field an accessible name.
    void addRow(const QString &label, QWidget *field, const QString &meaning);
    /// Something that takes the whole width.
    void addWide(QWidget *widget, int stretch = 0);
    /// Call after the last row.
    void finishForm();

private:
    QString m_title;
    QGridLayout *m_grid;
};

/// For combo boxes that hold enumerators as their data.
void chooseData(QComboBox &box, int data);

}
